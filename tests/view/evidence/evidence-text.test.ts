import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schedulerNamed } from '../../../src/schedule/choose-scheduler.js';
import { DEFAULT_RULES } from '../../../src/schedule/rules.js';
import type { ToldEvidence } from '../../../src/evidence/told-evidence.js';
import { renderEvidence } from '../../../src/view/evidence/evidence-text.js';
import { plainPalette } from '../../../src/view/palette.js';
import { displayWidth } from '../../../src/view/wrap.js';
import { dayWith, item, standing } from '../../evidence/records.js';
import { learnerOfThreeMonths, TODAY, told } from './told.js';

const text = (evidence: ToldEvidence, width = 80, someDecks = false): string =>
  renderEvidence(evidence, { width, palette: plainPalette }, { someDecks, wraps: true });

/** The section under a title. */
const section = (title: string, evidence: ToldEvidence, width = 80): string => {
  const titles =
    /\n\n(?=Kept|Boxes|Memory|Calendar|Reviews|Success|The hard|The same|Mistakes made)/;
  const parts = text(evidence, width).split(titles);
  return parts.find((part) => part.startsWith(title)) ?? '';
};

describe('the evidence of three months, at 80 columns', () => {
  const evidence = learnerOfThreeMonths();

  test('begins with what was done, and what of it is kept', () => {
    expect(text(evidence).split('\nBoxes')[0]).toMatchInlineSnapshot(`
      "40 of 45 items started, 1 suspended. 360 answers, 45 missed.
      4 times an item was forgotten after having been known.

      Kept
      About 38 of the 40 items started would be recalled today, between 35 and 40
      (90 % sure).
      This is an estimate. It rests on your recall at review in each box, and on how
      long ago each item was answered.
      "
    `);
  });

  test('shows the boxes, how long they wait, and why', () => {
    expect(section('Boxes', evidence)).toMatchInlineSnapshot(`
      "Boxes and recall at review
      box  comes back after  items     last 7 days   last 30 days   last 365 days
        1             1 day      8    75 % (60–86)   75 % (68–81)    75 % (71–79)
        2        3 → 6 days      8  100 % (91–100)  100 % (98–99)  100 % (99–100)
        3       7 → 12 days      8    96 % (85–99)   94 % (90–97)    94 % (91–96)
        4           15 days      8               –              –               –
        5           30 days      8               –              –               –
        6           60 days      0               –              –               –
        7          120 days      0               –              –               –
      all                             90 % (84–95)   90 % (87–92)    90 % (88–91)

      Behind each recall: where it lies with 90 % certainty. Shaky counts as recalled.
      Box 2 comes back after 6 days instead of 3: of 316 reviews there you missed 0,
      and the ladder aims at one miss in eight. Your misses stretch or shorten each
      box, between half and double."
    `);
  });

  test('has a calendar with the planned absence in it', () => {
    expect(section('Calendar', evidence)).toMatchInlineSnapshot(`
      "Calendar of 26 weeks
            Jun     Jul     Aug       Sep     Oct     Nov
      Mon                             █ ▓ ▓ ▓ █ ▓ ▓ ~ █ ▓ ▓ ▓
                                    ▓ █ ▓ ▓ ▓ █ █ ▓ ~ █ █ ▓ ▓
      Wed                           ▓ █ █ ▓ ▓ ▓ █ ~ ~ ▓ █ ▓ ▓
                                    ▓ ▓ █ ▓ ▓ ▓ █ ~ ~ ▓ █ █ ▓
      Fri                           ▓ ▓ █ █ ▓ ▓ ▓ ~ ~ ▓ ▓ █ ▓
                                    ▓ ▓ ▓ █ ▓ ▓ ▓ ~ ▓ ▓ ▓ █ █
      Sun                           ▓ ▓ ▓ █ █ ▓ ▓ ~ █ ▓ ▓ ▓ █

      Answers a day: ▓ 13–18  █ 19 or more  ~ planned absence
      80 days in a row, the longest row so far.
      Last 7 days: 1 h 10 min on 7 days, about 10 min each.
      Last 30 days: 5 h on 30 days, about 10 min each."
    `);
  });

  test('has bars for what comes', () => {
    expect(section('Reviews', evidence)).toMatchInlineSnapshot(`
      "Reviews of the next 30 days
      4┤█ █ █ █ █ █ █
       │█ █ █ █ █ █ █ █ █ █ █
       │█ █ █ █ █ █ █ █ █ █ █
      0┤█ █ █ █ █ █ █ █ █ █ █
        22 Nov        29 Nov        6 Dec         13 Dec        20 Dec
      Today 4, tomorrow 4, 40 in 30 days. What you learn or miss meanwhile adds to it."
    `);
  });

  test('tells what goes badly, the weakest first', () => {
    expect(section('Success', evidence)).toMatchInlineSnapshot(`
      "Success
      weakest first           recall  reviews
      deck tapes        85 % (80–89)      160
      deck gradients  100 % (98–100)      160
      tag math          92 % (88–94)      208
      tag api           94 % (89–97)      112"
    `);
    expect(section('The hardest', evidence)).toMatchInlineSnapshot(`
      "The hardest item
      What is tapes/7?
        missed 6 of 9 times, forgotten 4 times, box 3, a leech:
          autodiff-tutor show tapes/7"
    `);
    expect(section('The same mistake', evidence)).toMatchInlineSnapshot(`
      "The same mistake again and again in the last 30 days
      Which rule?
        3 times: Chosen, and wrong: The product rule"
    `);
    expect(section('Mistakes made', evidence)).toMatchInlineSnapshot(`
      "Mistakes made more than once in the last 30 days
      4 times (2 items): The factors are swapped: \`b*a\` is not \`a*b\`.
      "
    `);
  });

  test('of some decks says what is of all', () => {
    expect(text(evidence, 80, true)).toContain('are those of all decks together');
    expect(text(evidence)).not.toContain('all decks');
  });
});

describe('narrow terminals', () => {
  test('get fewer weeks, and recall in a table of its own', () => {
    const evidence = learnerOfThreeMonths();
    expect(section('Calendar', evidence, 40)).toMatchInlineSnapshot(`
      "Calendar of 18 weeks
            Aug       Sep     Oct     Nov
      Mon             █ ▓ ▓ ▓ █ ▓ ▓ ~ █ ▓ ▓ ▓
                    ▓ █ ▓ ▓ ▓ █ █ ▓ ~ █ █ ▓ ▓
      Wed           ▓ █ █ ▓ ▓ ▓ █ ~ ~ ▓ █ ▓ ▓
                    ▓ ▓ █ ▓ ▓ ▓ █ ~ ~ ▓ █ █ ▓
      Fri           ▓ ▓ █ █ ▓ ▓ ▓ ~ ~ ▓ ▓ █ ▓
                    ▓ ▓ ▓ █ ▓ ▓ ▓ ~ ▓ ▓ ▓ █ █
      Sun           ▓ ▓ ▓ █ █ ▓ ▓ ~ █ ▓ ▓ ▓ █

      Answers a day: ▓ 13–18  █ 19 or more  ~
      planned absence
      80 days in a row, the longest row so
      far.
      Last 7 days: 1 h 10 min on 7 days, about
      10 min each.
      Last 30 days: 5 h on 30 days, about 10
      min each."
    `);
    expect(section('Boxes', evidence, 40)).toMatchInlineSnapshot(`
      "Boxes and recall at review
      box  comes back after  items
        1             1 day      8
        2        3 → 6 days      8
        3       7 → 12 days      8
        4           15 days      8
        5           30 days      8
        6           60 days      0
        7          120 days      0

      box   last 30 days   last 365 days
        1   75 % (68–81)    75 % (71–79)
        2  100 % (98–99)  100 % (99–100)
        3   94 % (90–97)    94 % (91–96)
        4              –               –
        5              –               –
        6              –               –
        7              –               –
      all   90 % (87–92)    90 % (88–91)

      Behind each recall: where it lies with
      90 % certainty. Shaky counts as
      recalled.
      Box 2 comes back after 6 days instead of
      3: of 316 reviews there you missed 0,
      and the ladder aims at one miss in
      eight. Your misses stretch or shorten
      each box, between half and double."
    `);
  });

  test('are never overrun, but by a command that is to be copied', () => {
    const evidence = learnerOfThreeMonths();
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 200 }), (width) => {
        const long = text(evidence, width)
          .split('\n')
          .filter((line) => displayWidth(line) > width);
        expect(long.filter((line) => !line.includes('autodiff-tutor '))).toEqual([]);
      }),
    );
  });
});

describe('little to tell', () => {
  test('nothing was answered yet', () => {
    expect(text(told())).toMatchInlineSnapshot(`
      "0 of 5 items started, 0 suspended.

      What your answers show will stand here: autodiff-tutor study
      "
    `);
  });

  test('one answer', () => {
    const first = item('a/b', { standing: standing({ box: 1, since: TODAY, due: '2026-11-23' }) });
    const evidence = told({ items: [first], days: [dayWith(TODAY, { answers: 1, tookMs: 5000 })] });
    expect(text(evidence)).toMatchInlineSnapshot(`
      "1 of 6 items started, 0 suspended. 1 answer, 0 missed.

      Boxes
      box  comes back after  items
        1             1 day      1
        2            3 days      0
        3            7 days      0
        4           15 days      0
        5           30 days      0
        6           60 days      0
        7          120 days      0

      Your recall will stand here when items have come back for review.
      Each box waits as long as leitner.intervals says, until your reviews tell more.
      The ladder aims at one miss in eight: fewer make a box wait longer, up to
      double, and more make it wait less, down to half.

      Calendar of 26 weeks
            Jun     Jul     Aug       Sep     Oct     Nov
      Mon

      Wed

      Fri

      Sun                                                   ░

      Answers a day: ░ 1
      Last 7 days: 5 s on 1 day.
      Last 30 days: 5 s on 1 day.

      Reviews of the next 30 days
      1┤  █
       │  █
       │  █
      0┤  █
        22 Nov        29 Nov        6 Dec         13 Dec        20 Dec
      Today 0, tomorrow 1, 1 in 30 days. What you learn or miss meanwhile adds to it.
      "
    `);
  });

  test('a few answers give no percentage', () => {
    const evidence = told({ items: [item('a/b')], days: [dayWith(TODAY, { boxes: ['2/3'] })] });
    const rows = section('Boxes', evidence).split('\n');
    expect(rows.find((row) => row.startsWith('  1'))).toMatchInlineSnapshot(
      `"  1             1 day      0   too few: 3    too few: 3     too few: 3"`,
    );
    expect(rows.join('\n')).not.toMatch(/\d % \(/);
  });

  test('every answer is in the future', () => {
    const standings = standing({ since: '2031-01-01', due: '2031-01-08' });
    const evidence = told({
      items: [item('a/b', { standing: standings })],
      days: [dayWith('2031-01-01', { boxes: ['9/9'] })],
    });
    const told80 = text(evidence);
    expect(told80).toContain('9 answers are dated after today and not in these figures');
    expect(told80).toContain('No answers in these weeks.');
    expect(told80).toContain('Today 1, tomorrow 0, 1 in 30 days.');
    expect(told80).not.toContain('in a row');
  });

  test('a streak is mentioned without a word about missed days', () => {
    const days = (...list: string[]) =>
      told({ items: [item('a/b')], days: list.map((day) => dayWith(day)) });
    expect(text(days('2026-11-10', '2026-11-11', '2026-11-21'))).toContain(
      'Longest: 2 days in a row.',
    );
    expect(text(days('2026-11-20', '2026-11-21'))).toContain(
      '2 days in a row, the longest row so far.',
    );
    expect(text(days('2026-11-20'))).not.toContain('in a row');
  });
});

describe('other schedulers', () => {
  test('fixed boxes are explained as such', () => {
    const evidence = told({
      rules: { ...DEFAULT_RULES, stretch: false },
      items: [item('a/b')],
      days: [dayWith(TODAY, { boxes: ['9/10'] })],
    });
    expect(section('Boxes', evidence)).toContain('because leitner.stretch is\noff.');
  });

  test('FSRS has stability and recall instead of boxes', async () => {
    const memory = { stability: 20, difficulty: 5 };
    const evidence = told({
      rules: { ...DEFAULT_RULES, scheduler: await schedulerNamed('fsrs') },
      items: [item('a/b', { standing: standing({ memory }) })],
      days: [dayWith(TODAY, { boxes: ['9/10'] })],
    });
    expect(section('Memory', evidence)).toMatchInlineSnapshot(`
      "Memory and recall at review
      stability       items  recall today, by FSRS
      up to 7 days        0                      –
      7 to 30 days        1                   96 %
      30 to 90 days       0                      –
      90 to 365 days      0                      –
      over 365 days       0                      –

                     recall at review  reviews
      last 7 days        90 % (65–98)       10
      last 30 days       90 % (65–98)       10
      last 365 days      90 % (65–98)       10

      Behind each recall: where it lies with 90 % certainty. Shaky counts as recalled.
      FSRS gives each item a day of its own: the one on which its chance of being
      recalled has fallen to 90 %. It estimates that from the answers to the item, and
      the days between them."
    `);
  });
});

test('no text from a deck reaches the terminal as it is', () => {
  const evil = '\u001b[2Jx';
  const hard = item(`${evil}/a`, { front: evil, misses: 3, tags: [evil], reviews: 30 });
  const evidence = told(
    { items: [hard, item('b/c', { reviews: 30, tags: ['t'] })], days: [dayWith(TODAY)] },
    { mistakes: [{ code: 'c', times: 2, items: ['a'], sentence: evil }] },
  );
  expect(text(evidence)).not.toContain('\u001b');
});
