import { describe, expect, test } from 'vitest';
import { traceExpression, type Trace } from '../../../src/autodiff/trace/trace.js';
import { rendererOf } from '../../../src/commands/demo/formats.js';
import { plainPalette } from '../../../src/view/palette.js';
import { pythonFloat } from '../../../src/view/pytorch/python-number.js';
import { exactText, numberText } from '../../../src/view/trace/number-text.js';
import { goldenCases } from '../../autodiff/support/golden.js';

const SURFACE = { width: 100, palette: plainPalette };

const draw = async (format: string, trace: Trace) => rendererOf(format)(trace, SURFACE);

/** Each kink, and every fortieth of the golden expressions. */
const CASES = [
  ...goldenCases('kinks'),
  ...goldenCases('gradients').filter((_case, index) => index % 40 === 0),
].map(({ expr, at }) => [expr, traceExpression(expr, at)] as const);

/** What must be found: the values of all operations, and what arrived at what depends on an input. */
function numbersOf({ adjoints, forward, tape }: Trace): number[] {
  return forward.flatMap(({ node, value }) => [
    value,
    ...(tape.graph.active[node] === 1 ? [adjoints[node] ?? NaN] : []),
  ]);
}

describe.each(CASES)('every format of %s carries the same numbers', (_expression, trace) => {
  test.each(['dot', 'mermaid', 'svg', 'html'])('%s, on every node', async (format) => {
    const text = (await draw(format, trace)).replaceAll('&#45;', '-');
    for (const number of numbersOf(trace)) expect(text).toContain(`= ${numberText(number)}`);
    for (const { local, rule } of trace.reverse) {
      // A rule that is just a number appears as written.
      const forms = [numberText(local), exactText(local), rule.text.replace(/[()]/g, '')];
      expect(
        forms.some((form) => text.includes(form)),
        forms.join(' or '),
      ).toBe(true);
    }
  });

  test('text, at the result and the inputs', async () => {
    const text = await draw('text', trace);
    for (const { value } of trace.forward) expect(text).toContain(numberText(value));
    for (const { derivative } of trace.inputs) expect(text).toContain(numberText(derivative));
  });

  test('json and pytorch, with every digit', async () => {
    const document = JSON.parse(await draw('json', trace)) as {
      tape: { value: unknown; adjoint: unknown }[];
    };
    const written = (number: number | undefined) =>
      Number.isFinite(number) ? number : String(number).replace('Infinity', 'inf').toLowerCase();
    expect(document.tape.map(({ value, adjoint }) => [value, adjoint])).toEqual(
      trace.forward.map(({ node, value }) => [value, trace.adjoints[node]].map(written)),
    );
    const script = await draw('pytorch', trace);
    for (const number of numbersOf(trace)) expect(script).toContain(pythonFloat(number));
  });
});
