import type { Item } from '../deck/item.js';
import { kindOf, KINDS } from '../kinds/registry.js';
import { plainWords } from './plain-words.js';
import { type Sketch, sketchOf } from './sketch.js';
import { textHash } from '../text-hash.js';

/** A fingerprint of an item's content: enough to recognise the item after an edit. */
export interface Print {
  readonly kind: string;
  /** Equal if the answers differ only in markup, white space and case. */
  readonly answer: string;
  readonly frontSketch: Sketch;
  readonly answerSketch: Sketch;
  /** The rough length of the answer, up to 255: short answers are often the same by chance. */
  readonly answerLength: number;
}

const VERSION = '1';
const FORM = /^1([a-z])([\w-]{8})([\w-]{24})$/;
const ANSWER_BYTES = 6;
const SKETCH_BYTES = 8;
const LONGEST = 255;

/**
 * An item's print as a text of 34 characters: a version, the kind, and in base64 the hash of the answer, the sketches of
 * front and answer, and the answer's length. The item's kind knows what it asks and what its answer is.
 */
export function printOf(item: Item): string {
  const kind = kindOf(item);
  const identity = kind.identify(item);
  const front = plainWords(identity.front);
  const { answer } = identity;
  const compact = answer.replaceAll(' ', '');
  const bytes = Buffer.alloc(ANSWER_BYTES + 2 * SKETCH_BYTES + 2);
  bytes.writeUInt32BE(textHash(compact, 3), 0);
  bytes.writeUInt16BE(textHash(compact, 4) >>> 16, 4);
  writeSketch(bytes, ANSWER_BYTES, sketchOf(front));
  writeSketch(bytes, ANSWER_BYTES + SKETCH_BYTES, sketchOf(answer));
  bytes.writeUInt8(Math.min(LONGEST, compact.length), bytes.length - 2);
  return `${VERSION}${kind.letter}${bytes.toString('base64url')}`;
}

/** Reads what `printOf` wrote; undefined for anything else, such as a newer version's print. */
export function readPrint(text: string | undefined): Print | undefined {
  const [, letter = '', answer = '', rest = ''] = FORM.exec(text ?? '') ?? [];
  const kind = KINDS.find((known) => known.letter === letter)?.name;
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

function writeSketch(bytes: Buffer, at: number, [high, low]: Sketch): void {
  bytes.writeUInt32BE(high, at);
  bytes.writeUInt32BE(low, at + 4);
}

function readSketch(bytes: Buffer, at: number): Sketch {
  return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
}
