import type { CodeToken } from './code-token.js';
import { pythonTokens } from './python.js';

const FIRST_PROMPT = /^\s*>>>(?: |$)/;
const NEXT_PROMPT = /^\s*\.\.\.(?: |$)/;

/** Whether code is a session at Python's prompt: its first line that is not empty begins with `>>>`. */
export function hasPrompts(source: string): boolean {
  return source.trimStart().startsWith('>>>');
}

/** The tokens of a session: prompts muted, what was typed as Python, what was answered as it is. */
export function* promptTokens(source: string): Generator<CodeToken> {
  const lines = source.split('\n');
  let line = 0;
  while (line < lines.length) {
    if (line > 0) yield { text: '\n', look: undefined };
    const prompts = promptsFrom(lines, line);
    if (prompts.length === 0) {
      yield { text: lines[line] ?? '', look: undefined };
      line += 1;
    } else {
      const typed = prompts.map((prompt, index) => lines[line + index]?.slice(prompt.length));
      yield* withPrompts(prompts, pythonTokens(typed.join('\n')));
      line += prompts.length;
    }
  }
}

/** The prompts of the statement that begins on a line, one for each of its lines; none if none begins there. */
function promptsFrom(lines: readonly string[], line: number): string[] {
  const prompts: string[] = [];
  let prompt = FIRST_PROMPT.exec(lines[line] ?? '');
  while (prompt !== null) {
    prompts.push(prompt[0]);
    prompt = NEXT_PROMPT.exec(lines[line + prompts.length] ?? '');
  }
  return prompts;
}

function* withPrompts(
  prompts: readonly string[],
  tokens: Iterable<CodeToken>,
): Generator<CodeToken> {
  let line = 0;
  yield { text: prompts[line] ?? '', look: 'muted' };
  for (const { text, look } of tokens) {
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) {
        line += 1;
        yield { text: '\n', look: undefined };
        yield { text: prompts[line] ?? '', look: 'muted' };
      }
      yield { text: piece, look };
    }
  }
}
