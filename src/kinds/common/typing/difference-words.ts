import type { Part } from './difference.js';
import { shortened, shown } from './shown.js';

/** Changes that are named; the rest is counted. */
const MOST_NAMED = 4;
/** Characters that are quoted of a change, and of what stands beside it. */
const LONGEST_QUOTE = 40;
const LONGEST_BESIDE = 20;

/** Neighbouring parts that differ, with the end of the right text before them and what is the same after them. */
interface Change {
  extra: string;
  missing: string;
  before: string;
  after: string;
}

/** The difference as a sentence, for those who cannot see or hear marks: `missing: "s" after "gradient"`. */
export function differenceInWords(parts: readonly Part[]): string {
  const changes = changesOf(parts);
  if (changes.length === 0) return 'no difference';
  const named = changes.slice(0, MOST_NAMED);
  const rest = changes.length - named.length;
  const more = rest === 0 ? [] : [`and ${rest} more ${rest === 1 ? 'difference' : 'differences'}`];
  return [...named.map(inWords), ...more].join('; ');
}

function inWords({ extra, missing, before, after }: Change): string {
  const place = placeOf(before, after);
  if (missing === '') return `too much: ${quoted(extra)}${place}`;
  if (extra === '') return `missing: ${quoted(missing)}${place}`;
  return `${quoted(extra)} should be ${quoted(missing)}${place}`;
}

function changesOf(parts: readonly Part[]): Change[] {
  const changes: Change[] = [];
  let right = '';
  let isChanging = false;
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      const last = changes.at(-1);
      if (last !== undefined) last.after ||= text;
    } else {
      if (!isChanging) changes.push({ extra: '', missing: '', before: right, after: '' });
      const change = changes.at(-1);
      if (change !== undefined) change[kind] += text;
    }
    isChanging = kind !== 'same';
    if (kind !== 'extra') right = (right + text).slice(-4 * LONGEST_BESIDE);
  }
  return changes;
}

/** The nearest word before a change, or else after it. */
function placeOf(before: string, after: string): string {
  const previous = before.match(/\S+/g)?.at(-1);
  if (previous !== undefined) return ` after "${tail(shown(previous))}"`;
  const next = /\S+/.exec(after.slice(0, 4 * LONGEST_BESIDE))?.[0];
  return next === undefined ? '' : ` before "${shortened(next, LONGEST_BESIDE)}"`;
}

function tail(word: string): string {
  const characters = Array.from(word);
  return characters.length <= LONGEST_BESIDE
    ? word
    : `…${characters.slice(1 - LONGEST_BESIDE).join('')}`;
}

function quoted(text: string): string {
  if (/^ +$/.test(text)) return text.length === 1 ? 'a space' : `${text.length} spaces`;
  if (text.trim() === '') return 'white space';
  return `"${shortened(text.trim(), LONGEST_QUOTE)}"`;
}
