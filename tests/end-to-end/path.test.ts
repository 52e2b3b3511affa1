import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type World, world } from '../support/world.js';

/** A deck of cards `NAME/1`, `NAME/2`, …, that requires others. */
function deck(at: World, name: string, cards: number, ...requires: string[]): string {
  const items = Array.from(
    { length: cards },
    (_, n) => `## What is number ${n + 1} of ${name}? {#${n + 1}}\n\nIts answer.\n`,
  );
  const head = ['---', `requires: [${requires.join(', ')}]`, '---', ''];
  return at.file(`decks/${name}.md`, [...head, ...items].join('\n'));
}

async function dueIn(at: World, day: number, ...words: string[]): Promise<string> {
  const now = `2026-11-${String(day).padStart(2, '0')}T10:00:00+01:00`;
  const decks = ['--decks', join(at.folder, 'decks')];
  const { items } = (await at.json(['due', ...words, '--json', ...decks], { now })) as {
    items: { id: string }[];
  };
  return items.map(({ id }) => id).join(' ');
}

async function answer(at: World, day: number, grade: string, ...ids: string[]): Promise<void> {
  const now = `2026-11-${String(day).padStart(2, '0')}T10:00:00+01:00`;
  for (const id of ids) {
    const words = ['answer', id, grade, '--decks', join(at.folder, 'decks')];
    expect((await at.run(words, { now })).status).toBe(0);
  }
}

describe('a path of decks', () => {
  test('brings the new items of a deck when those it requires have left box 1', async () => {
    const at = world();
    deck(at, 'a', 2);
    deck(at, 'b', 2, 'a');
    expect(await dueIn(at, 1)).toBe('a/1 a/2');
    await answer(at, 1, 'knew', 'a/1');
    await answer(at, 1, 'missed', 'a/2');
    expect(await dueIn(at, 1)).toBe('');
    expect(await dueIn(at, 2)).toBe('a/2');
    await answer(at, 2, 'knew', 'a/2');
    expect(await dueIn(at, 2)).toBe('b/1 b/2');
    await answer(at, 4, 'missed', 'a/1');
    expect(await dueIn(at, 5)).toBe('a/1 a/2 b/1 b/2');
  });

  test('does not hold back a deck that is named, nor what was met of it', async () => {
    const at = world();
    deck(at, 'a', 2);
    const b = deck(at, 'b', 2, 'a');
    expect(await dueIn(at, 1, 'b')).toBe('b/1 b/2');
    expect(await dueIn(at, 1, b)).toBe('b/1 b/2');
    expect(await dueIn(at, 1, join(at.folder, 'decks'))).toBe('a/1 a/2');
    await answer(at, 1, 'missed', 'b/2');
    expect(await dueIn(at, 2)).toBe('b/2 a/1 a/2');
  });

  test('says what is waited for when nothing new can come, and how not to wait', async () => {
    const at = world();
    deck(at, 'a', 2);
    deck(at, 'b', 2, 'a');
    const decks = ['--decks', join(at.folder, 'decks')];
    const [now, later] = ['2026-11-01T10:00:00+01:00', '2026-11-02T10:00:00+01:00'];
    const first = await at.run(['study', '--plain', ...decks], { now, input: '\nk\n\nm\n\nk\n' });
    const waits =
      /New items come when 1 item of a has left box 1\.\s+To\s+begin\s+at\s+once:\s+autodiff-tutor\s+study\s+b\s+--decks/;
    expect(first.stdout).toMatch(waits);
    expect((await at.run(['study', '--plain', ...decks], { now })).stdout).toMatch(waits);
    expect((await at.run(decks, { now })).stdout).toMatch(waits);
    expect((await at.run(decks, { now: later })).stdout).toMatch(waits);
    const second = await at.run(['study', '--plain', ...decks], { now: later, input: '\nk\n' });
    expect(second.stdout).not.toContain('left box 1');
    expect((await at.run(decks, { now: later })).stdout).toContain('0 reviews and 2 new');
  });

  test('is shown with how far one is, and told to scripts', async () => {
    const at = world();
    deck(at, 'a', 2);
    deck(at, 'b', 2, 'a');
    deck(at, 'c', 1, 'b', 'nobody');
    await answer(at, 1, 'knew', 'a/1');
    const decks = ['--decks', join(at.folder, 'decks')];
    const { stdout } = await at.run(['decks', ...decks]);
    expect(stdout).toMatch(/1 +a +███░░ 1\/2 +2 .*open\n2 +b .*after 1\n3 +c .*after 2\n/);
    const { decks: rows } = (await at.json(['decks', '--json', ...decks])) as { decks: object[] };
    expect(rows).toMatchObject([
      { name: 'a', requires: [], open: true, left: 1 },
      { name: 'b', requires: ['a'], open: false, left: 0 },
      { name: 'c', requires: ['b'], open: false, left: 0 },
    ]);
  });

  test('waits for nothing that is suspended or broken', async () => {
    const at = world();
    deck(at, 'a', 2);
    at.file('decks/broken.md', '## Which? {#which}\n\n- [ ] this\n- [ ] that\n');
    deck(at, 'b', 1, 'a', 'broken');
    await answer(at, 1, 'knew', 'a/1');
    await at.run(['suspend', 'a/2', '--decks', join(at.folder, 'decks')]);
    expect(await dueIn(at, 1)).toBe('b/1');
  });

  test('reports a cycle and an unknown name, and still lets the learner study', async () => {
    const at = world();
    deck(at, 'a', 1, 'b');
    deck(at, 'b', 1, 'a', 'derivatvies');
    deck(at, 'derivatives', 1);
    const folder = join(at.folder, 'decks');
    const { stdout, status } = await at.run(['check', folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/one another in a circle: `a`\s+and `b`\.\n.*a\.md:2:12/);
    expect(stdout).toMatch(/There is no deck `derivatvies`\.\n.*b\.md:2:15[^]*\^{11}/);
    expect(stdout).toContain('Did you mean `derivatives`?');
    const studied = await at.run(['study', '--plain', '--decks', folder], { input: '\nk\n' });
    expect(studied.status).toBe(0);
    expect(studied.stdout).toContain('1 item answered');
    expect(studied.stderr).toContain('a.md:2: These decks require one another in a circle');
  });
});
