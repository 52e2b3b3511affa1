import { spellingOf } from '../autodiff/operations/table.js';
import { firstOperation, type Graph } from '../autodiff/tape/graph.js';
import { type EdgeShape, isNonlinear, type SlopeMistake } from './slope-mistakes.js';

/** One edge of the tape, from a result to one of its operands. */
export interface TapeEdge {
  readonly from: number;
  readonly to: number;
  readonly operand: 0 | 1;
}

/** The values a sweep computes with: numbers on a tape, or formulas. */
export interface SweepAlgebra<T> {
  readonly zero: T;
  readonly one: T;
  add(a: T, b: T): T;
  scale(factor: number, a: T): T;
  /** The upstream gradient times the local derivative. */
  pass(upstream: T, edge: TapeEdge): T;
  /** The same with a mistaken rule in `g`, `d`, `a`, `b`, `v`. */
  passBy(rule: string, upstream: T, edge: TapeEdge): T;
  /** The same with the local derivative taken at the variable's value. */
  passAt(variable: number, upstream: T, edge: TapeEdge): T;
}

/** What a sweep found, and where the mistake was made. */
export interface Mistaken<T> {
  readonly derivative: T;
  /** The edges where the sweep went wrong, in the order of the sweep. */
  readonly edges: readonly TapeEdge[];
}

/** The nodes between which a derivative is taken. */
export interface Ends {
  readonly output: number;
  readonly variable: number;
}

/**
 * The backward sweep from `output` to one variable, only over edges that lead there, with a mistake made wherever it is
 * possible. Without a mistake it is the chain rule.
 */
export function mistakenSweep<T>(
  graph: Graph,
  { output, variable }: Ends,
  mistake: SlopeMistake | undefined,
  algebra: SweepAlgebra<T>,
): Mistaken<T> {
  const { edges, leads } = routesTo(graph, variable);
  const made: TapeEdge[] = [];
  if (leads[output] !== 1) return { derivative: algebra.zero, edges: made };
  const adjoints: (T | undefined)[] = [];
  adjoints[output] = algebra.one;
  const counts = mistake?.kind === 'sum' ? arrivals(edges, output) : [];
  const arrived: number[] = [];

  const add = (to: number, contribution: T): void => {
    const before = adjoints[to];
    adjoints[to] = before === undefined ? contribution : algebra.add(before, contribution);
  };

  function follow(route: Route, upstream: T): void {
    const { edge } = route;
    const { to } = edge;
    switch (mistake?.kind) {
      case 'edge': {
        const rule = mistake.rule(edge.from === output ? route.atResult : route.shape);
        if (rule === undefined) break;
        made.push(edge);
        add(to, algebra.passBy(rule, upstream, edge));
        return;
      }
      case 'outer':
        if (!mistake.happens(route.shape)) break;
        made.push(edge);
        add(to, algebra.passAt(variable, upstream, edge));
        return;
      case 'straight':
        if (!mistake.happens(route.shape)) break;
        made.push(edge);
        add(variable, algebra.pass(upstream, edge));
        return;
      case 'sum': {
        const ordinal = (arrived[to] ?? 0) + 1;
        arrived[to] = ordinal;
        if (ordinal === 1) break;
        if (mistake.keeps === 'all but last' && ordinal < (counts[to] ?? 0)) break;
        made.push(edge);
        if (mistake.keeps === 'all but last') return;
        adjoints[to] = undefined;
        break;
      }
      case 'scale':
      case undefined:
    }
    add(to, algebra.pass(upstream, edge));
  }

  for (let node = output; node > variable; node -= 1) {
    const upstream = adjoints[node];
    if (upstream === undefined) continue;
    for (const route of edges[node] ?? []) follow(route, upstream);
  }
  const derivative = adjoints[variable] ?? algebra.zero;
  return mistake?.kind === 'scale'
    ? { derivative: algebra.scale(mistake.factor, derivative), edges: made }
    : { derivative, edges: made };
}

/** An edge that leads to the variable, and its shape, which decides what mistakes are possible there. */
interface Route {
  readonly edge: TapeEdge;
  readonly shape: EdgeShape;
  /** The shape if the edge begins at the result. */
  readonly atResult: EdgeShape;
}

/** The paths through a graph to one of its nodes. */
interface Routes {
  /** 1 for each node that depends on the variable, itself included. */
  readonly leads: Uint8Array;
  readonly edges: readonly (readonly Route[] | undefined)[];
}

const knownRoutes = new WeakMap<Graph, Map<number, Routes>>();

function routesTo(graph: Graph, variable: number): Routes {
  let ofGraph = knownRoutes.get(graph);
  if (ofGraph === undefined) {
    ofGraph = new Map();
    knownRoutes.set(graph, ofGraph);
  }
  let routes = ofGraph.get(variable);
  if (routes === undefined) {
    routes = findRoutes(graph, variable);
    ofGraph.set(variable, routes);
  }
  return routes;
}

function findRoutes(graph: Graph, variable: number): Routes {
  const leads = new Uint8Array(graph.size);
  const inside = new Uint8Array(graph.size);
  const edges: Route[][] = [];
  leads[variable] = graph.active[variable] ?? 0;
  for (let node = Math.max(variable + 1, firstOperation(graph)); node < graph.size; node += 1) {
    const operation = spellingOf(graph.codes[node] ?? 0).operation.name;
    const own: Route[] = [];
    for (const operand of [0, 1] as const) {
      const to = (operand === 0 ? graph.left : graph.right)[node] ?? -1;
      if (to < 0 || leads[to] !== 1) continue;
      const isIntoVariable = to === variable;
      const hasStepInside = inside[to] === 1;
      const shape = { operation, operand, isFromResult: false, isIntoVariable, hasStepInside };
      own.push({
        edge: { from: node, to, operand },
        shape,
        atResult: { ...shape, isFromResult: true },
      });
      if (hasStepInside || (isNonlinear(operation, operand) && !isIntoVariable)) inside[node] = 1;
    }
    if (own.length === 0) continue;
    leads[node] = 1;
    edges[node] = own;
  }
  return { leads, edges };
}

/** How many contributions reach each node. */
function arrivals(edges: Routes['edges'], output: number): number[] {
  const counts: number[] = [];
  counts[output] = 1;
  for (let node = output; node > 0; node -= 1) {
    if (counts[node] === undefined) continue;
    for (const { edge } of edges[node] ?? []) counts[edge.to] = (counts[edge.to] ?? 0) + 1;
  }
  return counts;
}

/** Whether a mistake can be made anywhere between two nodes. */
export function canHappen(graph: Graph, ends: Ends, mistake: SlopeMistake): boolean {
  if (mistake.kind === 'scale') return true;
  const nothing: SweepAlgebra<0> = {
    zero: 0,
    one: 0,
    add: () => 0,
    scale: () => 0,
    pass: () => 0,
    passBy: () => 0,
    passAt: () => 0,
  };
  return mistakenSweep(graph, ends, mistake, nothing).edges.length > 0;
}
