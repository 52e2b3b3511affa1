/**
 * Takes the edges on circles out of a graph that maps each node to those it leads to, and returns each circle found, as
 * its nodes from one to the next. Nodes that lead nowhere any more are taken out with them.
 */
export function withoutCircles(of: Map<string, string[]>): string[][] {
  const circles: string[][] = [];
  for (const start of of.keys()) {
    for (let circle = circleFrom(start, of); circle !== undefined; circle = circleFrom(start, of)) {
      circles.push(circle);
      for (const [index, name] of circle.entries()) {
        const next = circle[(index + 1) % circle.length];
        of.set(
          name,
          (of.get(name) ?? []).filter((other) => other !== next),
        );
      }
    }
  }
  for (const [name, names] of of) if (names.length === 0) of.delete(name);
  return circles;
}

/** A way from a deck along what it requires back to itself, if there is one. */
function circleFrom(
  start: string,
  of: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const pending = [start];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const next of of.get(name) ?? []) {
      if (next === start) return wayTo(name, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      pending.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let name = end; name !== start;) {
    name = cameFrom.get(name) ?? start;
    way.unshift(name);
  }
  return way;
}
