import { INFIX_CODES, PREFIX_CODES } from '../autodiff/operations/table.js';
import { firstOperation, type Graph } from '../autodiff/tape/graph.js';

/** A formula as a tree, for printing and for symbolic derivatives. Shared subtrees are one object. */
export type Term =
  /** `isDrawn`: a number substituted for a name, which tidying may drop if it makes no difference. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly text: string;
      readonly isDrawn?: boolean;
    }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operation'; readonly code: number; readonly args: readonly Term[] }
  /** `step(a)`, `sign(a)`: functions that the tape has no operation for. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Term[] };

export const ADD = infix('+');
export const SUB = infix('-');
export const MUL = infix('*');
export const DIV = infix('/');
export const POW = infix('^');
export const NEG = PREFIX_CODES.get('-') ?? 0;

function infix(sign: string): number {
  return INFIX_CODES.get(sign) ?? 0;
}

/** A number written as briefly as possible. */
export function numberTerm(value: number): Term {
  return { kind: 'number', value, text: String(value) };
}

export function nameTerm(name: string): Term {
  return { kind: 'name', name };
}

export function operationTerm(code: number, ...args: readonly Term[]): Term {
  return { kind: 'operation', code, args };
}

/**
 * The formula of a node. `leaf` may give a term for any node, which is then not expanded: a number for an input, or the
 * name of something computed elsewhere.
 */
export function termOf(graph: Graph, node: number, leaf: (node: number) => Term | undefined): Term {
  const known = new Map<number, Term>();
  const visit = (at: number): Term => {
    const found = known.get(at);
    if (found !== undefined) return found;
    const term = leaf(at) ?? made(at);
    known.set(at, term);
    return term;
  };
  const made = (at: number): Term => {
    if (at < graph.inputs.length) return nameTerm(graph.inputs[at] ?? '');
    if (at < firstOperation(graph)) {
      const literal = graph.literals[at - graph.inputs.length];
      return { kind: 'number', value: literal?.value ?? NaN, text: literal?.text ?? '' };
    }
    const [left, right] = [graph.left[at] ?? -1, graph.right[at] ?? -1];
    const args = right < 0 ? [visit(left)] : [visit(left), visit(right)];
    return { kind: 'operation', code: graph.codes[at] ?? 0, args };
  };
  return visit(node);
}

/** Substitutes terms for names, and drops drawn numbers that make no difference: `1*x` becomes `x`. */
export function substituted(term: Term, of: (name: string) => Term | undefined): Term {
  switch (term.kind) {
    case 'number':
      return term;
    case 'name':
      return of(term.name) ?? term;
    case 'call':
      return { ...term, args: term.args.map((arg) => substituted(arg, of)) };
    case 'operation': {
      const args = term.args.map((arg) => substituted(arg, of));
      return withoutIdle(term.code, args) ?? { ...term, args };
    }
  }
}

/** What remains of an operation with a drawn operand that makes no difference. */
function withoutIdle(code: number, [a, b]: readonly Term[]): Term | undefined {
  if (a === undefined || b === undefined) return undefined;
  const drawn = (term: Term, value: number): boolean =>
    term.kind === 'number' && term.isDrawn === true && term.value === value;
  const isDrawn = (term: Term): boolean => term.kind === 'number' && term.isDrawn === true;
  // A sum of two numbers stays, to be worked out by the learner.
  if (isDrawn(a) && isDrawn(b)) return undefined;
  if (code === ADD) return drawn(a, 0) ? b : drawn(b, 0) ? a : undefined;
  if (code === SUB) return drawn(b, 0) ? a : undefined;
  if (code === MUL) {
    if (drawn(a, 1)) return b;
    if (drawn(b, 1)) return a;
    return drawn(a, -1) && b.kind !== 'number' ? operationTerm(NEG, b) : undefined;
  }
  return (code === DIV || code === POW) && drawn(b, 1) ? a : undefined;
}

/** The number of nodes of a term when written out, counted up to a limit. */
export function sizeOf(term: Term, limit: number): number {
  const known = new Map<Term, number>();
  const visit = (at: Term): number => {
    if (at.kind === 'number' || at.kind === 'name') return 1;
    const found = known.get(at);
    if (found !== undefined) return found;
    const size = Math.min(
      limit,
      at.args.reduce((sum, arg) => sum + visit(arg), 1),
    );
    known.set(at, size);
    return size;
  };
  return visit(term);
}
