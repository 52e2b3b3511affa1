import type { CodeToken } from './code-token.js';
import { stringTokens } from './python-string.js';
import { BUILTINS, CONSTANTS, KEYWORDS } from './python-words.js';

/**
 * What can stand at a place in Python, after "Lexical analysis" of its language reference; whatever is not
 * ASCII is taken for part of a name. The last alternative matches any one character.
 */
const LEXEME =
  /(?<comment>#[^\n]*)|(?<prefix>[rbuftRBUFT]{0,2})(?<quote>"""|'''|["'])|(?<number>0[xobXOB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?)|(?<name>[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)|(?<decorator>@[A-Za-z_][\w.]*)|[ \t]+|[^]/y;

/** Cuts Python into tokens, in time linear in the source; what is not Python comes out bare. */
export function* pythonTokens(source: string): Generator<CodeToken> {
  const lexeme = new RegExp(LEXEME);
  let startsLine = true;
  let previous = '';
  for (let at = 0; at < source.length;) {
    lexeme.lastIndex = at;
    const match = lexeme.exec(source);
    const text = match?.[0] ?? '';
    const { comment, prefix, quote, number, name, decorator } = match?.groups ?? {};
    let tokens: readonly CodeToken[] = [{ text, look: undefined }];
    if (quote !== undefined) tokens = stringTokens(source, at, prefix ?? '', quote);
    else if (comment !== undefined) tokens = [{ text, look: 'comment' }];
    else if (number !== undefined) tokens = [{ text, look: 'literal' }];
    else if (name !== undefined) tokens = [{ text, look: lookOfName(name, previous) }];
    else if (decorator !== undefined && startsLine) tokens = [{ text, look: 'accent' }];
    yield* tokens;
    for (const token of tokens) at += token.text.length;
    if (text.trim() !== '') previous = text;
    startsLine = text === '\n' || (startsLine && text.trim() === '');
  }
}

/** `previous` is what stands before the name, white space left out. */
function lookOfName(name: string, previous: string): CodeToken['look'] {
  if (KEYWORDS.has(name)) return 'keyword';
  if (CONSTANTS.has(name)) return 'literal';
  if (previous === 'def' || previous === 'class') return 'accent';
  return previous !== '.' && BUILTINS.has(name) ? 'code' : undefined;
}
