import { tangentSteps } from '../../autodiff/trace/tangent-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { bothSection } from './both-section.js';
import { checkSection } from './check-section.js';
import { forwardSection } from './forward-section.js';
import { gradientSection } from './gradient-section.js';
import { headSection } from './head-section.js';
import { hessianSection } from './hessian-section.js';
import { jacobianSection } from './jacobian-section.js';
import { modeCostSection } from './mode-cost-section.js';
import { notesSection } from './notes-section.js';
import { reverseSection } from './reverse-section.js';
import { joined } from './section.js';
import { tangentsSection } from './tangents-section.js';

/** How derivatives are found: backward, forward, or both side by side. */
export type Mode = 'reverse' | 'forward' | 'both';

/** What to show of the traces of one expression. */
export interface DemoView {
  readonly mode: Mode;
  readonly hessian: boolean;
}

/** Traces of one tape, in any mode and with any number of results, as text without a line feed at the end. */
export function renderDemo(
  outputs: readonly [Trace, ...Trace[]],
  { mode, hessian }: DemoView,
  surface: Surface,
): string {
  const [first] = outputs;
  const varying = outputs.filter(({ tape, result }) => tape.graph.active[result.node] === 1);
  const several = outputs.length > 1;
  const titled = (title: string, { resultName }: Trace): string =>
    several ? `${title} ${resultName}` : title;
  const found =
    varying.length === 0
      ? []
      : several
        ? [jacobianSection(outputs, surface)]
        : mode === 'forward'
          ? [gradientSection(foundForward(first), surface, 'forward')]
          : [gradientSection(first, surface)];
  return joined([
    headSection(outputs, surface),
    ...sweeps(outputs, mode, varying.length > 0, surface),
    ...found,
    ...(hessian ? varying.map((trace, index) => hessianSection(trace, surface, index > 0)) : []),
    ...outputs.map((trace, index) => {
      const told = onlyNew(mode === 'forward' ? withoutRounding(trace) : trace, index);
      return notesSection(told, surface, mode === 'reverse').slice(0, -1);
    }),
    ...varying.map((trace) => checkSection(trace, surface, titled('CHECK', trace))),
    varying.length === 0 ? [] : modeCostSection(outputs, surface),
  ]);
}

function sweeps(
  outputs: readonly [Trace, ...Trace[]],
  mode: Mode,
  varies: boolean,
  surface: Surface,
): string[][] {
  const [first] = outputs;
  if (mode === 'both' && varies) return [bothSection(outputs, surface)];
  if (mode === 'forward' && varies) return [tangentsSection(outputs, surface)];
  const backward = outputs.map((trace, index) => reverseSection(trace, surface, index > 0));
  return [forwardSection(first, surface, outputs), ...backward];
}

/** The trace as forward mode tells it: derivatives that come out of the sweeps of tangents, and no sums at the inputs. */
function foundForward(trace: Trace): Trace {
  const { forward, result, tape } = trace;
  const last = tangentSteps(tape, forward).find(({ step }) => step.node === result.node);
  return {
    ...trace,
    inputs: trace.inputs.map((input, sweep) => ({
      ...input,
      derivative: last?.tangents[sweep] ?? NaN,
      contributions: [],
    })),
  };
}

/** Tangents round in another order, so what the backward sweep leaves says nothing of them. */
function withoutRounding(trace: Trace): Trace {
  return { ...trace, notes: trace.notes.filter(({ kind }) => kind !== 'rounding') };
}

/** What happens at the nodes is said once, with the first result. */
function onlyNew(trace: Trace, index: number): Trace {
  return index === 0 ? trace : { ...trace, notes: trace.notes.filter(({ at }) => 'step' in at) };
}
