import type { InputCheck } from '../../autodiff/trace/gradient-check.js';
import { nodeNames } from '../../autodiff/trace/names.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { magnitudeText, numberText } from './number-text.js';
import { paragraph } from './section.js';

/** The derivatives, found again by other means; a kink is called a kink, never a failure. */
export function checkSection(trace: Trace, surface: Surface, title = 'CHECK'): string[] {
  const { palette } = surface;
  const { inputs, unchecked } = trace.check;
  const passed = inputs.filter((check) => check.kind === 'pass');
  const sentences: string[] = [];
  if (passed.length > 0) sentences.push(`${palette.good('PASS')}  ${passText(passed, trace)}`);
  for (const check of inputs) {
    if (check.kind === 'kink')
      sentences.push(`${palette.caution('KINK')}  ${kinkText(check, trace)}`);
    if (check.kind === 'unsure')
      sentences.push(`${palette.caution('UNSURE')}  ${unsureText(check, trace)}`);
  }
  const names = inputs.flatMap((check) =>
    check.kind === 'not-finite' ? [trace.inputs[check.input]?.name ?? ''] : [],
  );
  if (names.length > 0) {
    sentences.push(
      `${palette.caution('SKIPPED')}  For ${names.join(', ')} there is an inf or nan, and no difference can be measured with that.`,
    );
  }
  if (names.length < inputs.length) sentences.push(forwardModeText(trace));
  if (unchecked > 0)
    sentences.push(`${unchecked} more inputs are left unchecked; there are so many.`);
  return paragraph(title, sentences.join('\n'), surface);
}

type Check<Kind> = Extract<InputCheck, { kind: Kind }>;

function passText(passed: readonly Check<'pass'>[], { inputs, resultName }: Trace): string {
  const steps = passed.map(({ step }) => step);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const h =
    least === most ? magnitudeText(least) : `${magnitudeText(least)} to ${magnitudeText(most)}`;
  const error = magnitudeText(Math.max(...passed.map((check) => check.error)));
  const which =
    passed.length === inputs.length
      ? ''
      : ` for ${passed.map(({ input }) => `∂${resultName}/∂${inputs[input]?.name ?? ''}`).join(', ')}`;
  return `Central differences with h = ${h} agree${which}: largest error ${error}.`;
}

function forwardModeText({ check, inputs }: Trace): string {
  const { forwardModeError, forwardModeStrays } = check;
  const numbers =
    forwardModeError === 0
      ? 'the same numbers'
      : `largest error ${magnitudeText(forwardModeError)}`;
  if (forwardModeStrays.length === 0) return `Forward mode: ${numbers}.`;
  const strays = forwardModeStrays.map(
    ({ input, tangent }) => `${numberText(tangent)} by ${inputs[input]?.name ?? ''}`,
  );
  return (
    `Forward mode: ${numbers}, but ${strays.join(', ')}. It multiplies in the other order, and that matters where ` +
    'zero meets infinity.'
  );
}

/** How many kinks are named. */
const MOST_KINKS = 4;

function kinkText(check: Check<'kink'>, trace: Trace): string {
  const { input, nodes, step, exact } = check;
  const traced = trace.inputs[input];
  const names = nodes.slice(0, MOST_KINKS).map(nodeNames(trace.tape.graph));
  const more = nodes.length > MOST_KINKS ? ` and ${nodes.length - MOST_KINKS} more` : '';
  const operations = `${names.join(', ')}${more}`;
  const derivative = numberText(traced?.derivative ?? NaN);
  if (!exact) {
    const have = nodes.length === 1 ? 'has its kink' : 'have their kinks';
    return (
      `${operations} ${have} less than h = ${magnitudeText(step)} away, so a difference by ${traced?.name ?? ''} ` +
      `would reach across it and mean nothing. The derivative at the point itself is ${derivative}.`
    );
  }
  return (
    `By ${traced?.name ?? ''} the slope is ${numberText(check.leftSlope)} on the left and ` +
    `${numberText(check.rightSlope)} on the right, because of ${operations}. No difference can confirm or refute ` +
    `PyTorch's choice, ${derivative}.`
  );
}

function unsureText({ input, step, error }: Check<'unsure'>, { inputs }: Trace): string {
  return (
    `For ${inputs[input]?.name ?? ''} the best central difference (h = ${magnitudeText(step)}) is off by ` +
    `${magnitudeText(error)}: rounding or a steep curve spoils it. The sweeps are exact to rounding and don't suffer from that.`
  );
}
