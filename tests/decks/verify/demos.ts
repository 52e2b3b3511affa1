import { differentiate } from '../../../src/autodiff/differentiate.js';
import { splitAsides } from '../../../src/deck/bodies/asides.js';
import { type Block, linesOf, readBody } from '../../../src/deck/bodies/body.js';
import type { Diagnostic } from '../../../src/deck/diagnostics/diagnostic.js';
import type { DemoRequest } from '../../../src/deck/item.js';
import type { ItemText } from './deck-text.js';
import { finding } from './finding.js';

const TOLERANCE = 1e-3;
const GIVES = /<!-- gives: (.*?) -->/g;
const HELP = 'Write what it gives below its quote: `<!-- gives: value=36, x=33 -->`.';

/** Where the demos of an item and what is said to come of them disagree, and demos of which nothing is said. */
export function judgeDemos({ file, markdown, firstLine }: ItemText): Diagnostic[] {
  const body = readBody(markdown, firstLine);
  const found: Diagnostic[] = [];
  const report = (index: number, message: string, help = HELP): void => {
    const source = body.lines[index] ?? '';
    found.push(finding('demo-result', { file, line: firstLine + index, source }, message, help));
  };
  let demos: DemoRequest[] = [];
  let quote: Block | undefined;
  const settle = (): void => {
    if (quote !== undefined && demos.length > 0) {
      const [demo] = demos;
      const gives = demo === undefined ? '' : resultsOf(demo);
      const message = `Nothing is said of what \`${demo?.expression ?? ''}\` gives.`;
      report(quote.start, message, `Write below the quote: \`<!-- gives: ${gives} -->\`.`);
    }
    demos = [];
  };
  for (const block of body.blocks) {
    if (block.kind === 'html') {
      for (let line = block.start; line < block.end; line += 1) {
        for (const [, stated = ''] of (body.lines[line] ?? '').matchAll(GIVES)) {
          const demo = demos.shift();
          const wrong =
            demo === undefined ? 'There is no demo right above it.' : disagreement(demo, stated);
          if (wrong !== undefined) report(line, wrong);
        }
      }
      continue;
    }
    settle();
    if (block.kind !== 'quote') continue;
    quote = block;
    const inner = readBody(linesOf(body, block.start, block.end), 1);
    demos = [...splitAsides(inner, inner.blocks, () => undefined).asides.demos];
  }
  settle();
  return found;
}

/** What comes of a demo, as it would be said. */
function resultsOf({ expression, at }: DemoRequest): string {
  const { value, gradient } = differentiate(expression, new Map(Object.entries(at)));
  return [['value', value] as const, ...gradient]
    .map(([name, number]) => `${name}=${Number(number.toPrecision(6))}`)
    .join(', ');
}

/** How a demo's results, by our engine, differ from `value=36, x=33`. */
function disagreement({ expression, at }: DemoRequest, stated: string): string | undefined {
  const { value, gradient } = differentiate(expression, new Map(Object.entries(at)));
  const results = new Map([...gradient, ['value', value] as const]);
  if (!/(?:^|,\s*)value=/.test(stated)) return 'It does not say the value.';
  for (const pair of stated.split(',')) {
    const [name = '', number = ''] = pair.split('=').map((part) => part.trim());
    const result = results.get(name);
    if (result === undefined) return `The demo has no \`${name}\`.`;
    const said = number === '' ? NaN : Number(number);
    if (!agree(result, said)) return `\`${name}\` is ${result}, not ${number}.`;
  }
  return undefined;
}

function agree(is: number, said: number): boolean {
  if (Object.is(is, said) || is === said) return true;
  return Math.abs(is - said) <= TOLERANCE * Math.max(Math.abs(is), Math.abs(said));
}
