import { optionIndex } from './quiz-keys.js';

/** The options that a line names by letters or numbers, among `count`; undefined if it names none, or too many. */
export function choiceOf(line: string, count: number, several: boolean): Set<number> | undefined {
  const words = line.split(/[\s,]+/).filter((word) => word !== '');
  const indices = words.map((word) => optionIndex(word, count));
  const known = indices.filter((index) => index !== undefined);
  if (known.length === 0 || known.length < words.length) return undefined;
  return several || known.length === 1 ? new Set(known) : undefined;
}
