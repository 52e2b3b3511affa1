import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { journalOfDays, keepJournal } from '../support/journal-of-days.js';
import { expectRefusal } from '../support/refusal.js';
import { sitDown } from '../support/terminal.js';
import { TODAY, world, type World } from '../support/world.js';

const CARDS = Array.from(
  { length: 30 },
  (_, index) =>
    `## What is rule ${index}? {#rule-${index} .${index % 2 === 0 ? 'beginner' : 'advanced'}}\n\nThis.\n`,
).join('\n');
const QUIZ = `## Which rule joins local derivatives? {#joins}\n\n- [x] The chain rule\n- [ ] The product rule\n`;
const EMPTY = `## What else? {#else}\n\nThis.\n`;

/** A learner with this many days, up to yesterday. */
async function learner(days: number, until = '2026-11-21'): Promise<World> {
  const at = world();
  await at.run([
    'config',
    'set',
    'decks',
    at.file('rules.md', CARDS),
    at.file('quiz.md', QUIZ),
    at.file('empty.md', EMPTY),
  ]);
  const ids = Array.from({ length: 30 }, (_, index) => `rules/rule-${index}`);
  keepJournal(at.home, journalOfDays({ ids, until, days, newPerDay: 2 }));
  return at;
}

interface Document {
  readonly recall: readonly {
    days: number;
    all: { reviewed: number; recalled?: object };
    boxes: readonly object[];
  }[];
  readonly kept: { started: number; kept: number; low: number; high: number };
  readonly calendar: readonly { day: string; answers: number; absent: boolean }[];
  readonly streak: { current: number; longest: number };
  readonly forecast: readonly { day: string; due: number }[];
}

describe('stats', () => {
  test('of sixty days tells the same as text, as JSON and as a page', async () => {
    const at = await learner(60);
    await at.run(['config', 'set', 'vacations', '2026-11-22..2026-11-25']);
    const document = (await at.json(['stats', '--json'])) as Document;
    expect(document).toMatchObject({ day: '2026-11-22', items: 32, started: 30, ahead: 0 });
    expect(document.recall.map(({ days, boxes }) => [days, boxes.length])).toEqual([
      [7, 7],
      [30, 7],
      [365, 7],
    ]);
    expect(document.forecast).toHaveLength(30);
    expect(document.forecast[0]?.day).toBe('2026-11-22');
    expect(document.calendar.at(-1)).toMatchObject({ day: '2026-11-22', answers: 0, absent: true });
    const { kept, low, high, started } = document.kept;
    expect([low, kept, high, started]).toEqual([low, kept, high, started].sort((a, b) => a - b));

    const { stdout } = await at.run(['stats']);
    const page = (await at.run(['stats', '--html', '-'])).stdout;
    for (const text of [stdout, page.replaceAll('\u00a0', ' ')]) {
      expect(text).toContain('30 of 32 items started');
      expect(text).toContain(`About ${Math.round(kept)} of the 30 items started`);
      expect(text).toContain(`longest ${document.streak.longest}`);
      expect(text).toContain('planned absence');
      expect(text).toContain('autodiff-tutor show rules/rule-');
    }
  });

  test('writes the page to a file, over one that is there, and says so to a person', async () => {
    const at = await learner(3);
    const file = at.file('me.html', 'old');
    expect(await at.run(['stats', '--html', file])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
    const person = sitDown(at, ['stats', '--html', file], { columns: 120 });
    await person.sees('Written to');
    expect(await person.ended()).toBe(0);
  });

  test('cannot write to a missing folder, or in two formats at once', async () => {
    const at = await learner(3);
    const nowhere = join(at.folder, 'no', 'me.html');
    expectRefusal(
      await at.run(['stats', '--html', nowhere]),
      1,
      'could not be written',
      'Give --html another path.',
    );
    expectRefusal(await at.run(['stats', '--html', 'x', '--json']), 2, 'two forms');
  });

  test('of a deck in which nothing was answered says what is of all', async () => {
    const at = await learner(20);
    const { stdout } = await at.run(['stats', 'empty']);
    expect(stdout).toContain('0 of 1 item started');
    expect(stdout).toContain('are those of all decks together');
    expect(stdout).not.toContain('About');
  });

  test('does not believe a journal whose every day is in the future', async () => {
    const at = await learner(5, '2031-05-05');
    const document = (await at.json(['stats', '--json'])) as Document & { ahead: number };
    expect(document.ahead).toBeGreaterThan(10);
    expect(document.streak).toEqual({ current: 0, longest: 0 });
    expect(document.forecast[0]?.due).toBe(document.kept.started);
    const { status, stdout } = await at.run(['stats']);
    expect(status).toBe(0);
    expect(stdout).toContain('dated after today');
  });

  test('names the wrong option that is chosen again and again, under its question', async () => {
    const at = await learner(1);
    for (const minute of [1, 2, 3]) {
      const now = TODAY.replace('10:00', `10:0${minute}`);
      await at.run(['answer', 'quiz/joins', '--said', 'The product rule'], { now });
    }
    const { stdout } = await at.run(['stats']);
    expect(stdout).toContain(
      'Which rule joins local derivatives?\n  3 times: Chosen, and wrong: The product rule',
    );
    expect(await at.json(['stats', '--json'])).toMatchObject({
      confused: [{ id: 'quiz/joins', times: 3 }],
      mistakes: [{ times: 3, items: ['quiz/joins'] }],
    });
  });

  test('is in colour at a terminal, and bare with NO_COLOR', async () => {
    const at = await learner(40);
    const coloured = sitDown(at, ['stats'], { rows: 90 });
    expect(await coloured.ended()).toBe(0);
    expect(coloured.written()).toContain('\u001b[32m');
    const bare = sitDown(at, ['stats'], { rows: 90, env: { NO_COLOR: '1' } });
    expect(await bare.ended()).toBe(0);
    expect(bare.written()).not.toContain('\u001b[3');
    expect(bare.screen()).toContain('▒');
  });
});
