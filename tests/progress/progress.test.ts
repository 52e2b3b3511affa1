import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../src/progress/event.js';
import { openProgress, type Progress } from '../../src/progress/progress.js';
import type { Grade } from '../../src/schedule/leitner.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { UserError } from '../../src/user-error.js';
import { tempHome } from '../support/homes.js';
import { at } from '../support/instants.js';

const open = (home: { folder: string }): Promise<Progress> => openProgress(home, DEFAULT_RULES);

function answer(id: string, grade: Grade, when = '2026-11-22T09:00+01:00'): AnswerEvent {
  return { type: 'answer', id, grade, at: at(when), tookMs: 4200 };
}

/** The boxes in words: `deck/a: 2`. */
function boxes({ boxes: { standings } }: Progress): string[] {
  return [...standings].map(([id, { box }]) => `${id}: ${box}`).sort();
}

describe('progress', () => {
  it('begins empty, and writes nothing before the first answer', async () => {
    const home = tempHome();
    const progress = await open(home);
    expect(boxes(progress)).toEqual([]);
    expect(progress.boxes.suspended.size).toBe(0);
    expect(progress.tookMs.size).toBe(0);
    expect(readdirSync(home.folder)).toEqual([]);
  });

  it('makes the folder that is not there yet', async () => {
    const home = { folder: join(tempHome().folder, 'some', 'where') };
    (await open(home)).record(answer('deck/a', 'knew'));
    expect(boxes(await open(home))).toEqual(['deck/a: 2']);
  });

  it('keeps an answer: it is there when progress is opened again', async () => {
    const home = tempHome();
    const progress = await open(home);
    const recorded = progress.record(answer('deck/a', 'knew'));
    expect(recorded.before.standing).toBeUndefined();
    expect(recorded.after.standing).toEqual({
      box: 2,
      due: '2026-11-25',
      introduced: '2026-11-22',
      lapses: 0,
    });
    expect(boxes(progress)).toEqual(['deck/a: 2']);

    const reopened = await open(home);
    expect(reopened.boxes).toEqual(progress.boxes);
    expect(reopened.tookMs.get('deck/a')).toBe(4200);
  });

  it('takes an answer back, to exactly what was before', async () => {
    const home = tempHome();
    const progress = await open(home);
    const first = progress.record(answer('deck/a', 'knew'));
    const stood = progress.boxes;
    const second = progress.record(answer('deck/a', 'missed', '2026-11-25T09:00+01:00'));
    expect(boxes(progress)).toEqual(['deck/a: 1']);

    progress.takeBack(second);
    expect(progress.boxes).toEqual(stood);
    expect((await open(home)).boxes).toEqual(stood);

    progress.takeBack(first);
    expect(boxes(await open(home))).toEqual([]);
    expect((await open(home)).tookMs.size).toBe(0);
  });

  it('suspends, resumes, and takes back either', async () => {
    const home = tempHome();
    const progress = await open(home);
    const suspended = async () => [...(await open(home)).boxes.suspended];
    const suspension = progress.record({ type: 'suspend', id: 'deck/a' });
    expect(await suspended()).toEqual(['deck/a']);
    const resumption = progress.record({ type: 'resume', id: 'deck/a' });
    expect(await suspended()).toEqual([]);
    progress.takeBack(resumption);
    expect(await suspended()).toEqual(['deck/a']);
    progress.takeBack(suspension);
    expect(await suspended()).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'a.b/c.d', 'deck/🧪', '__internal__', ''])(
    'takes %j for an id like any other',
    async (id) => {
      const home = tempHome();
      (await open(home)).record(answer(id, 'knew'));
      expect(boxes(await open(home))).toEqual([`${id}: 2`]);
    },
  );

  it('loses no answer of two sessions that are open at once', async () => {
    const home = tempHome();
    const [desk, sofa] = [await open(home), await open(home)];
    desk.record(answer('deck/a', 'knew'));
    sofa.record(answer('deck/b', 'shaky'));
    desk.record(answer('deck/c', 'missed'));
    sofa.record({ type: 'suspend', id: 'deck/d' });
    const undone = desk.record(answer('deck/e', 'knew'));
    sofa.record(answer('deck/f', 'knew'));
    desk.takeBack(undone);

    const all = ['deck/a: 2', 'deck/b: 1', 'deck/c: 1', 'deck/f: 2'];
    expect(boxes(await open(home))).toEqual(all);
    expect([...(await open(home)).boxes.suspended]).toEqual(['deck/d']);
    expect(boxes(desk)).toEqual(all); // It has seen the other session's answers by now.
  });

  it('counts both answers of two sessions to one item', async () => {
    const home = tempHome();
    const [desk, sofa] = [await open(home), await open(home)];
    desk.record(answer('deck/a', 'knew'));
    const second = sofa.record(answer('deck/a', 'missed', '2026-11-22T09:01+01:00'));
    expect(second.before.standing?.box).toBe(2);
    expect(second.after.standing).toMatchObject({ box: 1, lapses: 1 });
  });
});

describe('an answer that cannot be kept', () => {
  it('is refused, and moves nothing', async () => {
    const { folder } = tempHome();
    const progress = await open({ folder });
    progress.record(answer('deck/a', 'knew'));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'A file in its place.');
    expect(() => progress.record(answer('deck/b', 'knew'))).toThrow(UserError);
    expect(boxes(progress)).toEqual(['deck/a: 2']);
    expect(readFileSync(folder, 'utf8')).toBe('A file in its place.');
  });
});

describe('a boxes.json that cannot be used', () => {
  it.each([
    ['{"version":1,"items":[["deck/a",2,"2026-1', 'damaged', 'JSON'],
    ['', 'damaged', 'JSON'],
    ['\u0000\u0000\u0000\u0000', 'damaged', 'JSON'],
    ['[]', 'damaged', 'it holds no object'],
    ['null', 'damaged', 'it holds no object'],
    ['"text"', 'damaged', 'it holds no object'],
    ['{"precious":1}', 'cannot be used', '"items" is not a list'],
    ['{"version":1,"items":[["deck/a",2]]}', 'cannot be used', 'item 1 of "items"'],
    ['{"version":2,"journal":[]}', 'cannot be used', 'newer autodiff-tutor'],
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

  it('is not overwritten either when it was damaged while a session was open', async () => {
    const home = tempHome();
    const path = join(home.folder, 'boxes.json');
    const progress = await open(home);
    const recorded = progress.record(answer('deck/a', 'knew'));
    writeFileSync(path, '{"version":1,"it');
    expect(() => progress.record(answer('deck/b', 'knew'))).toThrow(/boxes\.json is damaged/);
    expect(() => {
      progress.takeBack(recorded);
    }).toThrow(UserError);
    expect(readFileSync(path, 'utf8')).toBe('{"version":1,"it');
    expect(boxes(progress)).toEqual(['deck/a: 2']);
  });

  it('does not carry what it holds to the terminal as it is', async () => {
    const home = tempHome();
    writeFileSync(join(home.folder, 'boxes.json'), '\u001b]0;owned\u0007');
    const refusal = await open(home).catch((error: unknown) => String(error));
    expect(refusal).toContain('damaged');
    expect(refusal).not.toMatch(/[\u001b\u0007]/);
  });
});
