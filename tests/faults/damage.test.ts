import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/progress/journal/line.js';
import { openProgress, type Progress } from '../../src/progress/progress.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { answer, luck } from '../support/events.js';
import { tempHome } from '../support/homes.js';
import { at } from '../support/instants.js';
import { PATIENCE, trials } from './how-many.js';

const NOW = at('2026-11-22T12:00Z');
const LINES = 40;
const ids = Array.from({ length: LINES }, (_, index) => `deck/item-${index}`);
const lines = ids.map((id) => lineOf(answer(id, 'knew', '2026-11-22T09:00Z', 4200)));

function open(home: { folder: string }): Promise<Progress> {
  return openProgress(home, DEFAULT_RULES, { now: () => NOW, random: luck() });
}

/** Opens progress over a journal of these bytes. */
async function over(journal: Uint8Array | string): Promise<{ progress: Progress; path: string }> {
  const home = tempHome();
  mkdirSync(join(home.folder, 'reviews'));
  const path = join(home.folder, 'reviews', 'laptop.jsonl');
  writeFileSync(path, journal);
  return { progress: await open(home), path };
}

const known = ({ boxes }: Progress): string[] => ids.filter((id) => boxes.standings.has(id));

describe('a journal', () => {
  it(
    'cut off at any byte of its last line has every other, and the loss is said',
    async () => {
      const whole = lines.slice(0, 5).join('');
      const last = lines[5] ?? '';
      for (let cut = 0; cut <= last.length; cut += 1) {
        const { progress } = await over(whole + last.slice(0, cut));
        const isWhole = cut >= last.length - 1; // Without its line feed it still is.
        expect(known(progress)).toHaveLength(isWhole ? 6 : 5);
        const notices = progress.notices();
        expect(notices).toHaveLength(isWhole || cut === 0 ? 0 : 1);
        if (notices[0] !== undefined) expect(notices[0]).toContain('the last line is not whole');
        // The next answer is on its own line.
        progress.record({ type: 'answer', id: 'deck/next', grade: 'knew', tookMs: 1 }, NOW);
        expect(progress.boxes.standings.get('deck/next')?.box).toBe(2);
        expect(known(progress)).toHaveLength(isWhole ? 6 : 5);
      }
    },
    PATIENCE,
  );

  it(
    'with any bit flipped loses no line but the one it is in, and the damage is said',
    async () => {
      const whole = Buffer.from(lines.join(''));
      const random = luck(7);
      for (let trial = 0; trial < trials(500, 100); trial += 1) {
        const bytes = Buffer.from(whole);
        const place = Math.floor(random() * bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
        const line = whole.subarray(0, place).filter((byte) => byte === 0x0a).length;
        const { progress, path } = await over(bytes);
        const left = known(progress);
        for (const id of ids) if (id !== ids[line]) expect(left).toContain(id);
        const [notice, ...more] = progress.notices();
        expect(more).toEqual([]);
        expect(notice).toContain(
          `${path}:${line === LINES - 1 && left.length < LINES ? '' : line + 1}`,
        );
        expect(readFileSync(path)).toEqual(bytes);
      }
    },
    PATIENCE,
  );

  it.each([
    ['of 0 bytes', '', 0, undefined],
    ['with CRLF', lines.join('').replaceAll('\n', '\r\n'), LINES, undefined],
    ['with empty lines', lines.join('\n'), LINES, undefined],
    ['with a line twice', lines.join('') + (lines[3] ?? ''), LINES, undefined],
    [
      'with a foreign line',
      `${lines.join('')}hello\n${lines[0] ?? ''}`,
      LINES,
      ':41 is no whole line',
    ],
    [
      'that is all foreign',
      'a,b\n1,2\n3,4\n',
      0,
      '3 lines are no whole lines of a journal (1, 2, 3)',
    ],
    [
      'that ends in zeros',
      `${lines.join('')}${'\0'.repeat(500)}`,
      LINES,
      'the last line is not whole',
    ],
    ['with a newer version’s event', lines.join('') + newer(), LINES, undefined],
  ])('%s: what is whole counts', async (_, journal, count, words) => {
    const { progress } = await over(journal);
    expect(known(progress)).toHaveLength(count);
    expect(progress.notices().join()).toContain(words ?? '');
    if (words === undefined) expect(progress.notices()).toEqual([]);
  });
});

/** A whole line of a type that is not known here. */
function newer(): string {
  const strange = { ...answer('deck/strange', 'knew', '2026-11-22T09:00Z'), type: 'flag' };
  return lineOf(strange as unknown as Parameters<typeof lineOf>[0]);
}
