import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { SMALL_DECK, world, type World } from '../support/world.js';

const SHOW_CURSOR = '\u001b[?25h';

/** What of the JSON document is looked at here. */
interface Document {
  readonly items: number;
  readonly days: number;
  readonly newPerDay: number | null;
  readonly minutes: number | null;
  readonly schedules: readonly {
    readonly name: string;
    readonly known: { readonly mean: number };
  }[];
  readonly course: readonly { readonly day: number; readonly met: number }[];
}

/** A world with a deck of three, and the words that simulate 20 days of it. */
function small(...words: string[]): { at: World; words: string[] } {
  const at = world();
  const deck = at.file('small.md', SMALL_DECK);
  return { at, words: ['simulate', deck, '--days', '20', ...words] };
}

describe('simulate through a pipe', () => {
  test('says what it assumes, draws the course, compares, and says what that means', async () => {
    const { at, words } = small();
    const { status, stdout, stderr } = await at.run(words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('\u001b');
    for (const text of [
      '3 items from the first day on, over 20 days: 10 new a day, and everything that is due.',
      'items known, day by day',
      'minutes a day, mean of a week',
      'your ladder',
      'fixed boxes',
      'FSRS 0.90',
      'The memories do not agree',
    ])
      expect(stdout).toContain(text);
  });

  test('--json is one document, the same for the same seed', async () => {
    const { at, words } = small('--json', '--seed', '5', '--new', '2');
    const document = (await at.json(words)) as Document;
    expect(document).toMatchObject({ items: 3, days: 20, newPerDay: 2, minutes: null });
    expect(document.schedules.map(({ name }) => name)).toEqual([
      'your ladder',
      'fixed boxes',
      'FSRS 0.90',
    ]);
    expect(document.course.slice(0, 3).map(({ met }) => met)).toEqual([2, 3, 3]);
    expect(document.course).toHaveLength(20);
    expect(await at.json(words)).toEqual(document);
    const other = (await at.json([...words, '--seed', '6'])) as Document;
    expect(other.schedules).not.toEqual(document.schedules);
  });

  test('holds FSRS against the ladder where FSRS schedules', async () => {
    const { at, words } = small('--json', '--minutes', '3');
    await at.run(['config', 'set', 'scheduler', 'fsrs']);
    const { schedules, minutes } = (await at.json(words)) as Document;
    expect(minutes).toBe(3);
    expect(schedules.map(({ name }) => name)).toEqual(['your FSRS', 'fixed boxes', 'the ladder']);
  });

  test.each<readonly [words: string[], status: number, sentence: string]>([
    [['--minutes', '5', '--new', '5'], 2, 'Either --minutes or --new, not both.'],
    [['--days', '3'], 2, 'It takes a whole number from 7 to 1826.'],
    [['--new', '0'], 2, 'It takes a whole number from 1 to 1000.'],
    [['--minutes', 'many'], 2, 'It takes a whole number from 1 to 1440.'],
    [['no-such-deck'], 1, 'no-such-deck'],
  ])('refuses %j with a sentence', async (words, expected, sentence) => {
    const { status, stdout, stderr } = await world().run(['simulate', ...words]);
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('says so if there is nothing to simulate', async () => {
    const { at, words } = small();
    for (const id of ['small/fills', 'small/rule', 'small/tape'])
      await at.run(['suspend', id, '--decks', `${at.folder}/small.md`]);
    const { status, stderr } = await at.run(words);
    expect(status).toBe(1);
    expect(stderr).toContain('There is nothing to learn here.');
    await at.run(['config', 'set', 'new.perDay', '0']);
    const { status: none, stderr: said } = await at.run(['simulate']);
    expect(none).toBe(1);
    expect(said).toContain('simulate --new 10');
  });
});

describe('simulate at a terminal', () => {
  test('shows how far it is, then the report, at 40 columns', async () => {
    const { at, words } = small();
    const learner = sitDown(at, words, { columns: 40, rows: 30 });
    expect(await learner.ended()).toBe(0);
    expect(learner.written()).toMatch(/Simulating .*█*░+ +\d+ %/);
    expect(learner.written().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(0);
    expect(learner.screen()).toContain('autodiff-tutor stats');
    expect(learner.screen()).not.toContain('Simulating');
  });

  test('Ctrl-C gives the terminal back', async () => {
    const learner = sitDown(world(), ['simulate', '--days', '1826']);
    await learner.sees('Simulating');
    learner.press(KEY.ctrlC);
    expect(await learner.ended()).toBe(130);
    expect(learner.written().endsWith(SHOW_CURSOR)).toBe(true);
    expect(learner.screen()).toBe('');
  });
});
