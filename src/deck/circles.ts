/**
 * Removes the edges on cycles from a graph that maps each node to its successors, and returns each cycle found as the
 * list of its nodes in order. Nodes left without successors are removed too.
 */
export function removeCycles(of: Map<string, string[]>): string[][] {
  const cycles: string[][] = [];
  for (const start of of.keys()) {
    for (let cycle = cycleFrom(start, of); cycle !== undefined; cycle = cycleFrom(start, of)) {
      cycles.push(cycle);
      for (const [index, name] of cycle.entries()) {
        const next = cycle[(index + 1) % cycle.length];
        of.set(
          name,
          (of.get(name) ?? []).filter((other) => other !== next),
        );
      }
    }
  }
  for (const [name, names] of of) if (names.length === 0) of.delete(name);
  return cycles;
}

/** A path from a deck along its requirements back to itself, if there is one. */
function cycleFrom(
  start: string,
  of: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const pending = [start];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const next of of.get(name) ?? []) {
      if (next === start) return pathTo(name, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      pending.push(next);
    }
  }
  return undefined;
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [end];
  for (let name = end; name !== start;) {
    name = cameFrom.get(name) ?? start;
    path.unshift(name);
  }
  return path;
}
