import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ItemDeed, openProgress, type Progress } from '../../src/progress/progress.js';
import type { Grade } from '../../src/schedule/leitner.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { UserError } from '../../src/user-error.js';
import { tempHome } from '../support/homes.js';
import { luck } from '../support/events.js';
import { at } from '../support/instants.js';

const NOW = '2026-11-22T09:00+01:00';
const random = luck();

const open = (home: { folder: string }, rules = DEFAULT_RULES): Promise<Progress> =>
  openProgress(home, rules, { now: () => at(NOW), random });

function answer(id: string, grade: Grade): ItemDeed {
  return { type: 'answer', id, grade, tookMs: 4200 };
}

/** The boxes in words, for those of these items that were answered: `deck/a: 2`. */
function boxes({ boxes: { standings } }: Progress, ids = IDS): string[] {
  return ids.flatMap((id) => {
    const box = standings.get(id)?.box;
    return box === undefined ? [] : [`${id}: ${box}`];
  });
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => `deck/${slug}`);

const journal = (home: { folder: string }): string => {
  const [name = ''] = readdirSync(join(home.folder, 'reviews'));
  return join(home.folder, 'reviews', name);
};

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

describe('progress', () => {
  it('begins empty, and writes nothing before the first answer', async () => {
    const home = tempHome();
    const progress = await open(home);
    expect(boxes(progress)).toEqual([]);
    expect(progress.boxes.suspended.size).toBe(0);
    expect(progress.tookMs.get('deck/a')).toBeUndefined();
    progress.close();
    expect(readdirSync(home.folder)).toEqual([]);
  });

  it('creates a missing folder', async () => {
    const home = { folder: join(tempHome().folder, 'some', 'where') };
    (await open(home)).record(answer('deck/a', 'knew'), at(NOW));
    expect(boxes(await open(home))).toEqual(['deck/a: 2']);
  });

  it('keeps an answer as one line of a journal', async () => {
    const home = tempHome();
    const progress = await open(home);
    const recorded = progress.record(answer('deck/a', 'knew'), at(NOW));
    expect(recorded.before.standing).toBeUndefined();
    expect(recorded.after.standing).toEqual({
      box: 2,
      due: '2026-11-25',
      introduced: '2026-11-22',
      since: '2026-11-22',
      lapses: 0,
      half: false,
      shakies: 0,
    });
    expect(boxes(progress)).toEqual(['deck/a: 2']);
    expect(readdirSync(home.folder).sort()).toEqual(['device.json', 'reviews']);
    const [line = '', ...more] = linesOf(journal(home));
    expect(more).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      type: 'answer',
      at: '2026-11-22T09:00:00.000+01:00',
      id: 'deck/a',
      grade: 'knew',
      took: 4200,
      sum: expect.stringMatching(/^[\da-f]{8}$/) as string,
    });
    const reopened = await open(home);
    expect(boxes(reopened)).toEqual(['deck/a: 2']);
    expect(reopened.tookMs.get('deck/a')).toBe(4200);
  });

  it('undoes an answer, back to exactly the state before, any number of times', async () => {
    const home = tempHome();
    const progress = await open(home);
    const first = progress.record(answer('deck/a', 'knew'), at(NOW));
    const second = progress.record(answer('deck/a', 'missed'), at('2026-11-25T09:00+01:00'));
    expect(boxes(progress)).toEqual(['deck/a: 1']);

    const undone = progress.undo(second.event, at(NOW));
    expect([undone.before, undone.after]).toEqual([second.after, first.after]);
    expect(boxes(await open(home))).toEqual(['deck/a: 2']);
    progress.undo(first.event, at(NOW));
    expect(boxes(await open(home))).toEqual([]);
    progress.undo(undone.event, at(NOW));
    expect(boxes(progress)).toEqual(['deck/a: 1']);
    expect(linesOf(journal(home))).toHaveLength(5);
  });

  it('knows what was done last on this device and not undone', async () => {
    const home = tempHome();
    const progress = await open(home);
    for (const id of IDS) progress.record(answer(id, 'knew'), at(NOW));
    const { event } = progress.record({ type: 'suspend', id: 'deck/a' }, at(NOW));
    const [latest, ...others] = progress.lastDone(3);
    expect([latest, ...others].map((done) => done && 'id' in done && done.id)).toEqual([
      'deck/a',
      'deck/f',
      'deck/e',
    ]);
    expect(latest).toEqual(event);
    progress.undo(event, at(NOW));
    expect(progress.lastDone(1)[0]).toMatchObject({ type: 'answer', id: 'deck/f' });
    expect(progress.lastDone(100)).toHaveLength(6);
  });

  it('suspends, resumes, and undoes either', async () => {
    const home = tempHome();
    const progress = await open(home);
    const suspended = async () => [...(await open(home)).boxes.suspended];
    const suspension = progress.record({ type: 'suspend', id: 'deck/a' }, at(NOW));
    expect(await suspended()).toEqual(['deck/a']);
    const resumption = progress.record({ type: 'resume', id: 'deck/a' }, at(NOW));
    expect(await suspended()).toEqual([]);
    progress.undo(resumption.event, at(NOW));
    expect(await suspended()).toEqual(['deck/a']);
    progress.undo(suspension.event, at(NOW));
    expect(await suspended()).toEqual([]);
  });

  it('renames and resets, after which answers count from scratch', async () => {
    const home = tempHome();
    const progress = await open(home);
    progress.record(answer('deck/a', 'knew'), at(NOW));
    progress.enter({ type: 'rename', from: 'deck/a', to: 'deck/b' }, at(NOW));
    expect(boxes(progress)).toEqual(['deck/b: 2']);
    const wiped = progress.enter({ type: 'reset', decks: undefined }, at(NOW));
    expect(boxes(progress)).toEqual([]);
    progress.record(answer('deck/b', 'shaky'), at(NOW));
    expect(boxes(progress)).toEqual(['deck/b: 1']);
    progress.undo(wiped, at(NOW));
    expect(boxes(progress)).toEqual(['deck/b: 2']);
    expect(boxes(await open(home))).toEqual(['deck/b: 2']);
  });

  it.each(['__proto__', 'constructor', 'a.b/c.d', 'deck/🧪', '__internal__', '', '%,;"\n\ud800'])(
    'treats %j as an id like any other',
    async (id) => {
      const home = tempHome();
      const progress = await open(home);
      for (let times = 0; times < 300; times += 1) progress.record(answer(id, 'shaky'), at(NOW));
      progress.close();
      expect(readdirSync(home.folder)).toContain('boxes.json');
      expect(boxes(await open(home), [id])).toEqual([`${id}: 1`]);
    },
  );

  it('loses no answer of two sessions that are open at once', async () => {
    const home = tempHome();
    const [desk, sofa] = [await open(home), await open(home)];
    desk.record(answer('deck/a', 'knew'), at(NOW));
    sofa.record(answer('deck/b', 'shaky'), at(NOW));
    desk.record(answer('deck/c', 'missed'), at(NOW));
    sofa.record({ type: 'suspend', id: 'deck/d' }, at(NOW));
    const undone = desk.record(answer('deck/e', 'knew'), at(NOW));
    sofa.record(answer('deck/f', 'knew'), at(NOW));
    desk.undo(undone.event, at(NOW));

    const all = ['deck/a: 2', 'deck/b: 1', 'deck/c: 1', 'deck/f: 2'];
    expect(boxes(await open(home))).toEqual(all);
    expect([...(await open(home)).boxes.suspended]).toEqual(['deck/d']);
    expect(boxes(desk)).toEqual(all); // It has seen the other session's answers by now.
  });

  it('counts both answers of two sessions to one item', async () => {
    const home = tempHome();
    const [desk, sofa] = [await open(home), await open(home)];
    desk.record(answer('deck/a', 'knew'), at(NOW));
    const second = sofa.record(answer('deck/a', 'missed'), at('2026-11-22T09:01+01:00'));
    expect(second.before.standing?.box).toBe(2);
    expect(second.after.standing).toMatchObject({ box: 1, lapses: 1 });
  });
});

describe('the stored boxes', () => {
  /** A home with enough answers for its boxes to be stored, and its boxes in words. */
  async function kept(): Promise<{ home: { folder: string }; path: string; standing: string[] }> {
    const home = tempHome();
    const progress = await open(home);
    for (let day = 1; day <= 50; day += 1) {
      for (const id of IDS) {
        const when = at(
          `2026-${day > 30 ? '10' : '09'}-${String(1 + (day % 30)).padStart(2, '0')}T09:00Z`,
        );
        progress.record(answer(id, day % 7 === 0 ? 'missed' : 'knew'), when);
      }
    }
    progress.close();
    return { home, path: join(home.folder, 'boxes.json'), standing: boxes(progress) };
  }

  it('are the fold of the journal, and are rebuilt if they are missing or from other rules', async () => {
    const { home, path, standing } = await kept();
    expect(boxes(await open(home))).toEqual(standing);
    const low = { ...DEFAULT_RULES, intervals: [1, 2] };
    expect(boxes(await open(home, low)).every((line) => /[12]$/.test(line))).toBe(true);
    rmSync(path);
    expect(boxes(await open(home))).toEqual(standing);
    expect((await open(home)).notices()).toEqual([]);
  });

  it('continue with what was written after them', async () => {
    const { home, standing } = await kept();
    const progress = await open(home);
    progress.record(answer('deck/new', 'knew'), at(NOW));
    expect(boxes(await open(home), [...IDS, 'deck/new'])).toEqual([...standing, 'deck/new: 2']);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2), 'is damaged'],
    ['empty', () => '', 'is damaged'],
    ['with a box changed', (text: string) => text.replace(/,(\d),2026/, ',9,2026'), 'sum is wrong'],
    ['not ours', () => '{"precious":1}', 'cannot be used'],
    ['a newer version’s', () => '{"version":3,"boxes":{}}', 'newer autodiff-tutor (format 3)'],
  ])('that are %s are set aside, reported and rebuilt', async (_, change, words) => {
    const { home, path, standing } = await kept();
    const bad = change(readFileSync(path, 'utf8'));
    writeFileSync(path, bad);
    const progress = await open(home);
    expect(boxes(progress)).toEqual(standing);
    const [notice = ''] = progress.notices();
    expect(notice).toContain(words);
    expect(notice).toContain(`${path}.unusable-1`);
    expect(progress.notices()).toEqual([]);
    expect(readFileSync(`${path}.unusable-1`, 'utf8')).toBe(bad);
    expect((await open(home)).notices()).toEqual([]);
  });

  it('from another journal are set aside, reported and rebuilt', async () => {
    const { home, path } = await kept();
    const lines = linesOf(journal(home));
    writeFileSync(journal(home), `${lines.slice(0, 2).join('\n')}\n`);
    const progress = await open(home);
    expect(boxes(progress)).toEqual(['deck/a: 2', 'deck/b: 2']);
    expect(progress.notices().join()).toContain(`${path}.before-1`);
    expect((await open(home)).notices()).toEqual([]);
  });
});

describe('boxes from before the journal', () => {
  const OLD = {
    version: 1,
    items: [
      ['deck/a', 3, '2026-11-30', '2026-11-01', 2, 4200],
      ['deck/b', 1, '2026-11-23', '2026-11-22', 0, null],
    ],
    suspended: ['deck/b', 'deck/c'],
  };

  it('are imported once, and a copy is kept', async () => {
    const home = tempHome();
    const path = join(home.folder, 'boxes.json');
    writeFileSync(path, JSON.stringify(OLD));
    const progress = await open(home);
    expect(boxes(progress)).toEqual(['deck/a: 3', 'deck/b: 1']);
    expect(progress.boxes.standings.get('deck/a')).toEqual({
      box: 3,
      due: '2026-11-30',
      introduced: '2026-11-01',
      since: '2026-11-23',
      lapses: 2,
      half: false,
      shakies: 0,
    });
    expect([...progress.boxes.suspended].sort()).toEqual(['deck/b', 'deck/c']);
    expect(progress.tookMs.get('deck/a')).toBe(4200);
    expect(JSON.parse(readFileSync(`${path}.version-1-1`, 'utf8'))).toEqual(OLD);
    expect(progress.notices().join()).toContain('version-1');

    // As after a crash that came before the new boxes were written.
    writeFileSync(path, JSON.stringify(OLD));
    expect(boxes(await open(home))).toEqual(['deck/a: 3', 'deck/b: 1']);
    expect(linesOf(journal(home))).toHaveLength(3);
  });

  it('yield to what was answered since', async () => {
    const home = tempHome();
    writeFileSync(join(home.folder, 'boxes.json'), JSON.stringify(OLD));
    const progress = await open(home);
    progress.record(answer('deck/a', 'missed'), at(NOW));
    expect(boxes(await open(home))).toEqual(['deck/a: 1', 'deck/b: 1']);
  });
});

describe('an answer that cannot be kept', () => {
  it('is refused, and moves nothing', async () => {
    const { folder } = tempHome();
    const progress = await open({ folder });
    progress.record(answer('deck/a', 'knew'), at(NOW));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'A file in its place.');
    expect(() => progress.record(answer('deck/b', 'knew'), at(NOW))).toThrow(UserError);
    expect(boxes(progress)).toEqual(['deck/a: 2']);
    expect(readFileSync(folder, 'utf8')).toBe('A file in its place.');
  });
});

describe('a boxes.json that cannot be used, and no journal to rebuild it from', () => {
  it.each([
    ['{"version":1,"items":[["deck/a",2,"2026-1', 'damaged', 'JSON'],
    ['', 'damaged', 'JSON'],
    ['\u0000\u0000\u0000\u0000', 'damaged', 'JSON'],
    ['[]', 'damaged', 'it holds no object'],
    ['null', 'damaged', 'it holds no object'],
    ['"text"', 'damaged', 'it holds no object'],
    ['{"precious":1}', 'cannot be used', '"items" is not a list'],
    ['{"version":1,"items":[["deck/a",2]]}', 'cannot be used', 'item 1 of "items"'],
    ['{"version":3,"journal":[]}', 'cannot be used', 'newer autodiff-tutor'],
  ])('is named, explained and left alone: %j', async (content, ...words) => {
    const home = tempHome();
    const path = join(home.folder, 'boxes.json');
    writeFileSync(path, content);
    const refusal = await open(home).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UserError);
    for (const word of [path, ...words]) expect((refusal as UserError).message).toContain(word);
    expect((refusal as UserError).hint).toContain('Nothing was changed');
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect(readdirSync(home.folder)).toEqual(['boxes.json']);
  });

  it('does not print its content to the terminal unescaped', async () => {
    const home = tempHome();
    writeFileSync(join(home.folder, 'boxes.json'), '\u001b]0;owned\u0007');
    const refusal = await open(home).catch((error: unknown) => String(error));
    expect(refusal).toContain('damaged');
    expect(refusal).not.toMatch(/[\u001b\u0007]/);
  });
});
