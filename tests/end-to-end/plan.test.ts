import { describe, expect, test } from 'vitest';
import { sitDown } from '../support/terminal.js';
import { type World, world } from '../support/world.js';

interface Due {
  readonly items: readonly { readonly id: string }[];
  readonly waiting?: number;
}

/** A world with a deck of this many cards, all known on the first of November. */
async function known(cards: number): Promise<World> {
  const at = world();
  const items = Array.from({ length: cards }, (_, n) => `## What is ${n}? {#c${n}}\n\nA card.\n`);
  await at.run(['config', 'set', 'decks', at.file('cards.md', items.join('\n'))]);
  await at.run(['config', 'set', 'new.perDay', String(cards)]);
  const input = '\nk\n'.repeat(cards);
  await at.run(['study', '--plain'], { now: on('2026-11-01'), input });
  return at;
}

function on(day: string): string {
  return `${day}T10:00:00+01:00`;
}

async function due(at: World, day: string): Promise<Due> {
  return (await at.json(['due', '--json'], { now: on(day) })) as Due;
}

describe('a vacation', () => {
  test('is planned, told and taken back', async () => {
    const at = await known(6);
    const now = on('2026-11-02');
    const planned = await at.run(['vacation', '2026-11-04..2026-11-18'], { now });
    expect(planned.stdout).toContain('Away for 15 days, 2026-11-04..2026-11-18.');
    expect(planned.stdout.replace(/\s+/g, ' ')).toContain('6 reviews fall due meanwhile');
    expect((await at.run(['vacation'], { now })).stdout).toBe(planned.stdout);
    expect(await at.json(['vacation', '--json'], { now })).toMatchObject({
      vacations: [{ from: '2026-11-04', to: '2026-11-18', days: 15, reviews: 6 }],
    });
    const back = await at.run(['vacation', '2026-11-04..2026-11-18', '--remove'], { now });
    expect(back.stdout).toContain('No absence is planned.');
  });

  test('holds back new items from three days before it', async () => {
    const at = world();
    const now = on('2026-11-20');
    const before = (await at.json(['due', '--json'], { now })) as Due;
    expect(before.items).toHaveLength(10);
    await at.run(['vacation', '2026-11-23..2026-11-30'], { now });
    expect((await due(at, '2026-11-19')).items).toHaveLength(10);
    expect((await due(at, '2026-11-20')).items).toHaveLength(0);
    expect((await due(at, '2026-12-01')).items).toHaveLength(10);
  });

  test.each([
    ['2026-10-01..2026-10-02', 'in the past', 2],
    ['2026-12-02..2026-12-01', 'is no absence', 2],
    ['soon', 'is no absence', 2],
  ])('%s is refused', async (days, why, status) => {
    const refused = await world().run(['vacation', days]);
    expect(refused.stderr).toContain(why);
    expect(refused.status).toBe(status);
  });

  test('that was not planned cannot be taken back', async () => {
    const refused = await world().run(['vacation', '2026-12-01', '--remove']);
    expect(refused.stderr).toContain('No such absence is planned: 2026-12-01.');
    expect(refused.status).toBe(1);
  });
});

describe('an exam', () => {
  test('brings everything once in the week before it, and leaves no trace', async () => {
    const at = await known(40);
    // Known three times, so that the next day is in December.
    for (const day of ['2026-11-04', '2026-11-12', '2026-11-30']) {
      await at.run(['study', '--plain', '--all'], { now: on(day), input: '\nk\n'.repeat(40) });
    }
    await at.run(['config', 'set', 'exam.date', '2026-12-20'], { now: on('2026-11-30') });
    expect((await due(at, '2026-12-12')).items).toEqual([]);
    const asked = new Map<string, number>();
    for (let day = 13; day < 20; day += 1) {
      const date = `2026-12-${day}`;
      const { items } = await due(at, date);
      for (const { id } of items) asked.set(id, (asked.get(id) ?? 0) + 1);
      await at.run(['study', '--plain'], { now: on(date), input: '\nk\n'.repeat(items.length) });
      expect((await due(at, date)).items).toEqual([]);
    }
    expect(asked.size).toBe(40);
    expect(Math.max(...asked.values())).toBe(1);
    expect((await due(at, '2026-12-20')).items).toEqual([]);
  });

  test('is planned for, with what it takes', async () => {
    const at = await known(6);
    const now = on('2026-11-02');
    const { stdout } = await at.run(['plan', '--exam', '2027-02-01'], { now });
    expect(stdout).toContain('Every item has been met.');
    expect(stdout).toMatch(/Expected on the day: \d+ % of what you will have met/);
    expect(stdout).toContain('autodiff-tutor config set exam.date 2027-02-01');
    const shipped = world();
    await shipped.run(['config', 'set', 'exam.date', '2026-11-24']);
    expect(await shipped.json(['plan', '--json'])).toMatchObject({
      days: 2,
      newPerDay: 25,
      met: 50,
    });
    const honest = (await shipped.run(['plan'])).stdout.replace(/\s+/g, ' ');
    expect(honest).toMatch(/It cannot all be learnt: 50 new items fit, \d+ do not/);
  });

  test.each([
    [['plan', '--exam', '2026-11-22'], 'is not ahead'],
    [['plan', '--exam', '2026-02-30'], 'a day that exists'],
    [['plan'], 'No day of an exam is known.'],
    [['config', 'set', 'exam.date', '2020-01-01'], 'is not ahead'],
  ])('%j is refused', async (words, why) => {
    const refused = await world().run(words);
    expect(refused.stderr).toContain(why);
    expect(refused.status).toBe(2);
  });
});

describe('a pile after days away', () => {
  test('is spread, and a key brings all of it', async () => {
    const at = await known(80);
    const away = on('2026-12-30');
    // One of the days was large; the usual day is a small one.
    for (let day = 10; day < 20; day += 1) {
      await at.run(['answer', 'cards/c0', 'missed'], { now: on(`2026-11-${day}`) });
    }
    const { items, waiting } = await due(at, '2026-12-30');
    expect(items).toHaveLength(15);
    expect(waiting).toBe(65);
    const learner = sitDown(at, ['study'], { now: away });
    await learner.sees("[Enter] today's 15 · a all 80 · q not now");
    learner.press('a');
    await learner.sees('1/80');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
    const plain = await at.run(['study', '--plain'], { now: away });
    expect(plain.stdout).toMatch(
      /80 reviews waited\. 15 a day clears them in \d+ days; new items pause/,
    );
    expect(plain.stdout).toContain('All at once: autodiff-tutor study --all');
  });

  test('is as large as the learner allows, if that is set', async () => {
    const at = await known(30);
    await at.run(['config', 'set', 'reviews.perDay', '12']);
    expect((await due(at, '2026-11-04')).items).toHaveLength(12);
  });
});

describe('a deck that waits', () => {
  test('is begun at once by one key', async () => {
    const at = world();
    at.file('decks/first.md', '## A {#1}\n\nx\n');
    at.file('decks/next.md', '---\nrequires: [first]\n---\n\n## The next one {#1}\n\nx\n');
    await at.run(['answer', 'first/1', 'missed', '--decks', 'decks']);
    const learner = sitDown(at, ['study', '--decks', 'decks']);
    await learner.sees('Still in box 1: first/1.');
    await learner.sees('n begin next now');
    learner.press('n');
    await learner.sees('The next one');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });
});
