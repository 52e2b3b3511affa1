import type { InputCheck } from '../../autodiff/trace/gradient-check.js';
import { nodeNames } from '../../autodiff/trace/names.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { Surface } from '../palette.js';
import { magnitudeText, numberText } from './number-text.js';
import { paragraph } from './section.js';

/** The derivatives, found again by other means; a kink is named as one and never called a failure. */
export function checkSection(trace: Trace, surface: Surface, title = 'CHECK'): string[] {
  const { palette } = surface;
  const { inputs, unchecked, forwardModeError } = trace.check;
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
  if (names.length < inputs.length) {
    sentences.push(
      `Forward mode: ${forwardModeError === 0 ? 'the same numbers' : `largest error ${magnitudeText(forwardModeError)}`}.`,
    );
  }
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

function kinkText(check: Check<'kink'>, trace: Trace): string {
  const { input, node, step, exact } = check;
  const traced = trace.inputs[input];
  const operation = nodeNames(trace.tape.graph)(node);
  const derivative = numberText(traced?.derivative ?? NaN);
  if (!exact) {
    return (
      `${operation} has its kink less than h = ${magnitudeText(step)} away, so a difference by ${traced?.name ?? ''} ` +
      `would reach across it and mean nothing. The derivative at the point itself is ${derivative}.`
    );
  }
  return (
    `By ${traced?.name ?? ''} the slope is ${numberText(check.leftSlope)} on the left and ` +
    `${numberText(check.rightSlope)} on the right, because of ${operation}. No difference can confirm or refute ` +
    `PyTorch's choice, ${derivative}.`
  );
}

function unsureText({ input, step, error }: Check<'unsure'>, { inputs }: Trace): string {
  return (
    `For ${inputs[input]?.name ?? ''} the best central difference (h = ${magnitudeText(step)}) is off by ` +
    `${magnitudeText(error)}: rounding or a steep curve spoils it. The sweeps are exact to rounding and don't suffer from that.`
  );
}
