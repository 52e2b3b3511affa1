import { createHash } from 'node:crypto';
import { blockTokens } from '../../../src/deck/bodies/block-parser.js';
import { type Annotations, readAnnotations } from './annotations.js';
import type { ItemText } from './deck-text.js';

/** A block of Python in a deck. */
export interface Snippet {
  /** The item it stands in. */
  readonly id: string;
  readonly file: string;
  /** The line of the deck, from 1, with its first line of code. */
  readonly line: number;
  readonly code: string;
  /** A short hash of the code, by which a record knows it again. */
  readonly hash: string;
  /** The version of PyTorch it needs: `2.0`. */
  readonly since: string | undefined;
  readonly said: Annotations;
  /** Where its item says the fact is documented. */
  readonly page: string | undefined;
}

/** The blocks of Python of an item, in order, wherever they stand in it, each with the comments right below it. */
export function snippetsOf({ item, file, markdown, firstLine }: ItemText): Snippet[] {
  const tokens = blockTokens(markdown);
  return tokens.flatMap((token, index) => {
    if (token.type !== 'fence' || !isPython(token.info) || token.map === null) return [];
    const comments = [];
    for (let next = index + 1; tokens[next]?.type === 'html_block'; next += 1) {
      const { content = '', map } = tokens[next] ?? {};
      comments.push({ text: content, line: firstLine + (map?.[0] ?? 0) });
    }
    const code = { text: token.content, line: firstLine + token.map[0] + 1 };
    return {
      id: item.id,
      file,
      line: code.line,
      code: code.text,
      hash: createHash('sha256').update(code.text).digest('hex').slice(0, 16),
      since: /\ssince="([^"]*)"/.exec(token.info)?.[1],
      said: readAnnotations(code, comments),
      page: pageOf(item.asides.sources),
    };
  });
}

function isPython(info: string): boolean {
  return /^(?:python|py)$/i.test(info.trim().split(/\s/, 1)[0] ?? '');
}

function pageOf(sources: readonly string[]): string | undefined {
  return sources.map((source) => /https?:\/\/[^\s)>\]]+/.exec(source)?.[0]).find(Boolean);
}
