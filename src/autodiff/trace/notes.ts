import type { Edge } from '../operations/operation.js';
import type { Tape } from '../tape/tape.js';
import { firstCancellation } from './cancellation.js';
import type { ForwardStep, OperationStep } from './forward-steps.js';
import type { ReverseStep } from './reverse-steps.js';

/** Something unusual about the point, in full sentences, and the node or step where it happens. */
export interface Note {
  /** `rounding`: a number that is nothing but rounding error. */
  readonly kind: Edge['kind'] | 'rounding';
  readonly at: { readonly node: number } | { readonly step: number };
  readonly text: string;
}

/** What a learner should know about this point: kinks, infinite slopes, and where inf and nan come from. */
export function notesOf(
  tape: Tape,
  forward: readonly ForwardStep[],
  reverse: readonly ReverseStep[],
): Note[] {
  const operations = forward.flatMap((step): Note[] => {
    if (step.kind === 'input') return [];
    const note = edgeAt(tape, step) ?? strangeResult(step);
    return note === undefined
      ? []
      : [{ kind: note.kind, at: { node: step.node }, text: note.text }];
  });
  return [
    ...inputNotes(forward),
    ...literalNotes(tape),
    ...operations,
    ...productNotes(reverse),
    ...roundingNotes(reverse),
  ];
}

/** Inputs whose given value is not finite. */
function inputNotes(forward: readonly ForwardStep[]): Note[] {
  return forward.flatMap((step): Note[] => {
    if (step.kind !== 'input' || Number.isFinite(step.value)) return [];
    const { node, value, variable } = step;
    const text = Number.isNaN(value)
      ? `${variable} is given as nan, "not a number". Almost everything computed from nan is nan.`
      : `${variable} is given as ${size(value)}, or as a number larger than a 64-bit float can hold (about 1.8e308).`;
    return [{ kind: 'edge', at: { node }, text }];
  });
}

function literalNotes({ graph }: Tape): Note[] {
  return graph.literals.flatMap(({ text, value }, index) =>
    Math.abs(value) === Infinity
      ? [
          {
            kind: 'edge' as const,
            at: { node: graph.inputs.length + index },
            text: `${text} is larger than a 64-bit float can hold (about 1.8e308), so it counts as ${size(value)}.`,
          },
        ]
      : [],
  );
}

/** What the table says about these operands. A kink matters only where a slope is wanted. */
function edgeAt({ graph }: Tape, { node, spelling, operands }: OperationStep): Edge | undefined {
  const [a, b] = operands;
  const secondVaries = b !== undefined && graph.active[b.node] === 1;
  const edge = spelling.operation.edge?.(a?.value ?? NaN, b?.value ?? NaN, secondVaries);
  return edge?.kind === 'kink' && graph.active[node] === 0 ? undefined : edge;
}

function strangeResult({ operands, value }: OperationStep): Edge | undefined {
  if (Number.isFinite(value) || operands.some((operand) => Number.isNaN(operand.value))) {
    return undefined;
  }
  const finite = operands.every((operand) => Number.isFinite(operand.value));
  if (Number.isNaN(value)) {
    const why = finite
      ? 'This is undefined in the real numbers'
      : 'Infinities like these have no definite result';
    return { kind: 'edge', text: `${why}: nan, "not a number". From here on nan spreads.` };
  }
  if (!finite) return undefined;
  return {
    kind: 'edge',
    text: `The result is beyond the largest 64-bit float, about 1.8e308. It overflows to ${size(value)}, in PyTorch too.`,
  };
}

/** The first product in the backward sweep that is nan although neither factor is. */
function productNotes(steps: readonly ReverseStep[]): Note[] {
  const step = steps.findIndex(
    ({ upstream, local, contribution }) =>
      Number.isNaN(contribution) && !Number.isNaN(upstream) && !Number.isNaN(local),
  );
  if (step < 0) return [];
  return [
    {
      kind: 'edge',
      at: { step },
      text: 'Zero times infinity is nan in floating point, and nan spreads to everything it is added to. PyTorch gives the same.',
    },
  ];
}

/** The first sum in the backward sweep that should be 0 and is not quite. */
function roundingNotes(steps: readonly ReverseStep[]): Note[] {
  const step = firstCancellation(steps);
  if (step === undefined) return [];
  return [
    {
      kind: 'rounding',
      at: { step },
      text: 'The contributions cancel. What remains is only rounding error, so read it as 0; PyTorch rounds the same way and keeps the same tiny remainder.',
    },
  ];
}

function size(value: number): string {
  return value < 0 ? '-inf' : 'inf';
}
