import type { Diagnostic } from '../../../src/deck/diagnostics/diagnostic.js';
import { finding } from './finding.js';
import { type Run, SECONDS } from './runs.js';
import type { Snippet } from './snippets.js';

const AGAIN = 'Correct the snippet, or what is said of it, and run `npm run verify:decks` again.';

/** What a snippet did otherwise than its deck says. `lines` are the lines of the deck. */
export function judge(snippet: Snippet, run: Run, lines: readonly string[]): Diagnostic[] {
  const report = (code: string, line: number, message: string, help = AGAIN): Diagnostic =>
    finding(code, { file: snippet.file, line, source: lines[line - 1] ?? '' }, message, help);
  switch (run.end) {
    case 'hung':
      return [report('snippet-hangs', snippet.line, `It was stopped after ${SECONDS} seconds.`)];
    case 'flooded':
      return [report('snippet-output', snippet.line, 'It prints more than a megabyte.')];
    case 'died':
      return [report('snippet-dies', snippet.line, `It ended Python itself: ${run.detail}.`)];
    case 'done':
      return [...judgeOutput(snippet, run, report), ...judgeEnd(snippet, run, report)];
  }
}

type ReportAt = (code: string, line: number, message: string, help?: string) => Diagnostic;

/** The lines of an output, without the white space at their ends. */
export function linesOf(stdout: string): string[] {
  const lines = stdout.split('\n').map((line) => line.trimEnd());
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The first line that differs: those after it tend to follow from it. */
function judgeOutput(snippet: Snippet, run: Run, report: ReportAt): Diagnostic[] {
  const printed = linesOf(run.stdout);
  const { prints } = snippet.said;
  for (let index = 0; index < Math.max(printed.length, prints.length); index += 1) {
    const [is, said] = [printed[index], prints[index]];
    if (is === said?.text) continue;
    const line = said?.line ?? prints.at(-1)?.line ?? snippet.line;
    const message =
      is === undefined
        ? `It prints only ${printed.length} of the ${prints.length} lines said.`
        : said === undefined
          ? `It also prints \`${is}\`, of which nothing is said.`
          : `It prints \`${is}\`, not \`${said.text}\`.`;
    return [report('snippet-output', line, message)];
  }
  return [];
}

function judgeEnd(snippet: Snippet, { raised }: Run, report: ReportAt): Diagnostic[] {
  const [said, second] = snippet.said.raises;
  if (second !== undefined) {
    return [report('snippet-raises', second.line, 'A snippet ends with its first exception.')];
  }
  if (raised === null) {
    if (said === undefined) return [];
    return [report('snippet-raises', said.line, 'It raises nothing.')];
  }
  const what = `${raised.type}: ${raised.message.split('\n', 1)[0] ?? ''}`;
  const [first, last] = raised.ranges[0] ?? [1, 1];
  if (said === undefined) {
    return [report('snippet-raises', snippet.line + first - 1, `It raises ${what}`)];
  }
  const [, type, message = ''] = /^(\w*)(?::\s*(.*))?$/.exec(said.text) ?? [];
  if (type !== raised.type || !raised.message.includes(message)) {
    return [report('snippet-raises', said.line, `It raises ${what}`)];
  }
  const at = said.line - snippet.line + 1;
  const isThere = raised.ranges.some(([from, to]) => from <= at && at <= to);
  if (isThere || !said.shown) return [];
  const where = `It raises this on line ${snippet.line + last - 1}, not here.`;
  return [report('snippet-raises', said.line, where)];
}

/** What is wrong with a snippet whatever it does. */
export function judgeForm(snippet: Snippet, lines: readonly string[]): Diagnostic[] {
  const { file, line, said, since, page } = snippet;
  const report: ReportAt = (code, at, message, help = AGAIN) =>
    finding(code, { file, line: at, source: lines[at - 1] ?? '' }, message, help);
  const found: Diagnostic[] = [];
  if (said.prints.length + said.raises.length === 0 && !/^\s*assert\b/m.test(snippet.code)) {
    const help = 'Let it print something, and say what: `print(x)  # prints: 2`.';
    const message = 'This snippet shows nothing that could be checked.';
    found.push(report('snippet-shows-nothing', line, message, help));
  }
  if (since !== undefined && !/^\d+(?:\.\d+)*$/.test(since)) {
    found.push(report('bad-since', line - 1, `\`${since}\` is no version.`, 'Write since="2.0".'));
  }
  if (since !== undefined && page === undefined) {
    const help = 'Name its documentation: `> Source: [torch.func](https://docs.pytorch.org/…)`.';
    const message = 'What an older PyTorch cannot check needs a page that says it.';
    found.push(report('since-without-source', line - 1, message, help));
  }
  return found;
}
