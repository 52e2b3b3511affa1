import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/progress/journal/crc32.js';
import { foldEvents } from '../../../src/progress/fold/fold.js';
import {
  eventsOf,
  isJournalName,
  type JournalSet,
} from '../../../src/progress/journal/journal-set.js';
import { lineOf } from '../../../src/progress/journal/line.js';
import { additionsTo, withAdditions } from '../../../src/progress/journal/take-in.js';
import { lackingOf } from '../../../src/progress/journal/union.js';
import { DEFAULT_RULES } from '../../../src/schedule/rules.js';
import { answer } from '../../support/events.js';

const LINES = Array.from({ length: 12 }, (_, index) =>
  lineOf(
    answer(
      `deck/${index % 4}`,
      index % 3 === 0 ? 'missed' : 'knew',
      `2026-11-${10 + index}T09:00+01:00`,
    ),
  ),
);
const [one = '', two = '', three = ''] = LINES;

const lacking = (mine: string, theirs: string): string =>
  lackingOf(Buffer.from(mine), Buffer.from(theirs)).bytes.toString();

describe('what a journal lacks of another', () => {
  it('is the rest of it, if the journal is a prefix', () => {
    expect(lacking(one, one + two + three)).toBe(two + three);
    expect(lacking('', one)).toBe(one);
    expect(lackingOf(Buffer.from(one), Buffer.from(one + two))).toMatchObject({ events: 1 });
  });

  it('is nothing, if the other is a prefix', () => {
    expect(lacking(one + two, one)).toBe('');
    expect(lacking(one, one)).toBe('');
    expect(lacking(one, '')).toBe('');
  });

  it('is the lines it does not have, if both went on', () => {
    expect(lacking(one + two, one + three)).toBe(three);
    expect(lacking(one + two, one.replace('\n', '\r\n') + three)).toBe(three);
  });

  it('leaves out incomplete lines', () => {
    const bad = one.replace('knew', 'new!').replace('missed', 'miss!!');
    expect(lacking('', bad + two)).toBe(two);
    expect(lacking('', one + two.slice(0, -20))).toBe(one);
    expect(lacking('', `<<<<<<< HEAD\n${one}=======\n${two}>>>>>>> other\n`)).toBe(one + two);
  });

  it('separates two lines whose line feed was damaged', () => {
    expect(lacking('', `${one.trimEnd()}?${two}${three}`)).toBe(one + two + three);
  });

  it('completes a line that was cut off', () => {
    const cut = one + two.slice(0, 30);
    const rest = lackingOf(Buffer.from(cut), Buffer.from(one + two + three));
    expect(rest.continues).toBe(true);
    expect(cut + rest.bytes.toString()).toBe(one + two + three);
    expect(rest.events).toBe(2);
  });

  it('brings lines of a newer version along, byte for byte', () => {
    const body = '{"type":"dream","event":"x","at":"2026-11-22T09:00:00.000+01:00","über":1';
    const sum = crc(body);
    const dream = `${body},"sum":"${sum}"}\n`;
    const found = lackingOf(Buffer.from(one), Buffer.from(dream));
    expect(found.bytes.toString()).toBe(dream);
    expect(found).toMatchObject({ events: 0, unknown: 1 });
  });
});

describe('sets of journals', () => {
  // Which of the lines each device's journal holds, in which order.
  const journal = fc.shuffledSubarray(LINES).map((lines) => Buffer.from(lines.join('')));
  const set: fc.Arbitrary<JournalSet> = fc
    .array(fc.tuple(fc.constantFrom('anna.jsonl', 'berta.jsonl', 'carla.jsonl'), journal))
    .map((entries) => new Map(entries));

  const join = (mine: JournalSet, theirs: JournalSet): JournalSet =>
    withAdditions(mine, additionsTo(mine, theirs));
  const boxesOf = (journals: JournalSet) =>
    [...foldEvents(eventsOf(journals), DEFAULT_RULES).items]
      .map(([id, { standing }]) => [id, standing?.box, standing?.due, standing?.lapses].join())
      .sort();

  it('give the same result in any order', () => {
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        const wanted = boxesOf(join(join(a, b), c));
        expect(boxesOf(join(c, join(b, a)))).toEqual(wanted);
        expect(boxesOf(join(join(b, c), a))).toEqual(wanted);
      }),
    );
  });

  it('have nothing to add a second time, and keep what they had', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const joined = join(a, b);
        expect(additionsTo(joined, b).journals.size).toBe(0);
        expect(additionsTo(joined, a).journals.size).toBe(0);
        for (const [name, bytes] of a) {
          expect(joined.get(name)?.subarray(0, bytes.length).equals(bytes)).toBe(true);
        }
      }),
    );
  });

  it('cope with any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.nat(LINES.length), (noise, more, at) => {
        const mine = Buffer.concat([Buffer.from(noise), Buffer.from(LINES[at] ?? '')]);
        const theirs = Buffer.concat([mine, Buffer.from(more), Buffer.from(`\n${one}`)]);
        const joined = join(new Map([['x.jsonl', mine]]), new Map([['x.jsonl', theirs]]));
        expect(additionsTo(joined, new Map([['x.jsonl', theirs]])).journals.size).toBe(0);
      }),
    );
  });
});

describe('the name of a journal', () => {
  it.each(['3kq0.jsonl', 'my laptop.jsonl', 'ü.jsonl'])('%s may come in', (name) => {
    expect(isJournalName(name)).toBe(true);
  });

  it.each([
    '../x.jsonl',
    '.x.jsonl',
    'a/b.jsonl',
    'a\\b.jsonl',
    'x.json',
    '-x.jsonl',
    'a\u001b[2J.jsonl',
    `${'x'.repeat(90)}.jsonl`,
  ])('%j may not', (name) => {
    expect(isJournalName(name)).toBe(false);
  });
});

function crc(body: string): string {
  return crc32(Buffer.from(body)).toString(16).padStart(8, '0');
}
