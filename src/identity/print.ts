import type { Item, Kind } from '../deck/item.js';
import { plainWords } from './plain-words.js';
import { type Sketch, sketchOf } from './sketch.js';
import { textHash } from '../text-hash.js';

/** What is remembered of an item's content: enough to know it again after it was edited. */
export interface Print {
  readonly kind: Kind;
  /** Equal where the answer is the same but for markup, white space and case. */
  readonly answer: string;
  readonly frontSketch: Sketch;
  readonly answerSketch: Sketch;
  /** How many letters or so the answer has, up to 255: many items share a short one by chance. */
  readonly answerLength: number;
}

const VERSION = '1';
const KINDS: Readonly<Record<Kind, string>> = { card: 'c', quiz: 'q', explain: 'e' };
const FORM = /^1([cqe])([\w-]{8})([\w-]{24})$/;
const ANSWER_BYTES = 6;
const SKETCH_BYTES = 8;
const LONGEST = 255;

/**
 * An item's print as text of 34 characters: a version, the kind, and in base 64 the hash of the answer, the sketches of
 * front and answer, and the answer's length. What an item asks is its heading and what stands above its options or
 * concepts; its answer is its back, the set of its options with which are right, or the set of its concepts.
 */
export function printOf(item: Item): string {
  const front = plainWords(`${item.front}\n\n${item.kind === 'card' ? '' : promptOf(item)}`);
  const answer = answerOf(item);
  const compact = answer.replaceAll(' ', '');
  const bytes = Buffer.alloc(ANSWER_BYTES + 2 * SKETCH_BYTES + 2);
  bytes.writeUInt32BE(textHash(compact, 3), 0);
  bytes.writeUInt16BE(textHash(compact, 4) >>> 16, 4);
  writeSketch(bytes, ANSWER_BYTES, sketchOf(front));
  writeSketch(bytes, ANSWER_BYTES + SKETCH_BYTES, sketchOf(answer));
  bytes.writeUInt8(Math.min(LONGEST, compact.length), bytes.length - 2);
  return `${VERSION}${KINDS[item.kind]}${bytes.toString('base64url')}`;
}

/** Reads what `printOf` wrote; undefined for anything else, such as a newer version's print. */
export function readPrint(text: string | undefined): Print | undefined {
  const [, letter = '', answer = '', rest = ''] = FORM.exec(text ?? '') ?? [];
  const kind = (Object.keys(KINDS) as Kind[]).find((known) => KINDS[known] === letter);
  if (kind === undefined) return undefined;
  const bytes = Buffer.from(rest, 'base64url');
  return {
    kind,
    answer,
    frontSketch: readSketch(bytes, 0),
    answerSketch: readSketch(bytes, SKETCH_BYTES),
    answerLength: bytes.readUInt8(2 * SKETCH_BYTES),
  };
}

function promptOf(item: Exclude<Item, { kind: 'card' }>): string {
  return item.kind === 'quiz' ? item.stem : item.prompt;
}

/** In no order that an author could change: options are shuffled anyway. */
function answerOf(item: Item): string {
  switch (item.kind) {
    case 'card':
      return plainWords(item.back);
    case 'quiz':
      return item.options
        .map(({ right, text }) => `${right ? '✓' : '✗'} ${plainWords(text)}`)
        .sort()
        .join(' ');
    case 'explain':
      return item.concepts.map(plainWords).sort().join(' · ');
  }
}

function writeSketch(bytes: Buffer, at: number, [high, low]: Sketch): void {
  bytes.writeUInt32BE(high, at);
  bytes.writeUInt32BE(low, at + 4);
}

function readSketch(bytes: Buffer, at: number): Sketch {
  return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
}
