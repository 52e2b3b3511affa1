import type { Hit } from './phrases.js';
import type { Sentence } from './sentences.js';

/** The learner's words that led to a concept, in their order, with `…` where others stand between. */
export type Evidence = string;

const NEXT_TO = 1;

/** The words of an explanation at some places of a sentence. */
export function evidenceOf(
  hits: readonly Hit[],
  { tokens, clauses }: Sentence,
  text: string,
): Evidence {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of hits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + NEXT_TO && clauses[from] === clauses[last.to]) {
      last.to = Math.max(last.to, to);
    } else joined.push({ from, to });
  }
  return joined
    .map(({ from, to }) => {
      const [start, end] = [tokens[from]?.start ?? 0, tokens[to]?.end ?? 0];
      const dot =
        tokens[from]?.isMember === true && /(?:^|[\s(`])\.$/.test(text.slice(0, start).slice(-2));
      return text.slice(dot ? start - 1 : start, end).replace(/\s+/g, ' ');
    })
    .join(' … ');
}
