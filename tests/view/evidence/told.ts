import { evidenceOf, type EvidenceSource } from '../../../src/evidence/evidence.js';
import type { ToldEvidence } from '../../../src/evidence/told-evidence.js';
import { addDays } from '../../../src/schedule/day.js';
import { DEFAULT_RULES } from '../../../src/schedule/rules.js';
import { stretchedIntervals } from '../../../src/schedule/stretch.js';
import { tallyBoxes } from '../../../src/evidence/recall.js';
import { dayWith, item, standing } from '../../evidence/records.js';

export const TODAY = '2026-11-22';

/** The evidence of these records; by default that of a learner without answers. */
export function told(
  source: Partial<EvidenceSource> = {},
  named: Partial<Pick<ToldEvidence, 'mistakes' | 'confused'>> = {},
): ToldEvidence {
  const { days = [], items = [], rules = DEFAULT_RULES } = source;
  const evidence = evidenceOf({
    day: TODAY,
    rules,
    itemCount: items.length + 5,
    suspended: 0,
    items,
    days,
    intervals: stretchedIntervals(tallyBoxes(days, rules.intervals.length), rules),
    absences: [],
    ...source,
  });
  return { ...evidence, mistakes: [], confused: [], ...named };
}

/** A learner of three months: four reviews a day in each of the first three boxes, away for ten days, one hard item. */
export function learnerOfThreeMonths(): ToldEvidence {
  const away = { from: addDays(TODAY, -39), to: addDays(TODAY, -30) };
  const days = Array.from({ length: 90 }, (_, index) => addDays(TODAY, index - 89))
    .filter((day) => day < away.from || day > away.to)
    .map((day, index) => {
      const boxes = ['3/4', '4/4', index % 4 === 0 ? '3/4' : '4/4'];
      const record = dayWith(day, { boxes, answers: 13 + (index % 9), tookMs: 600_000 });
      const waits = [1, 3, 7];
      const tallies = record.boxes.map((tally, box) => {
        return { ...tally, elapsed: tally.reviewed * (waits[box] ?? 0) };
      });
      return { ...record, boxes: tallies };
    });
  const items = Array.from({ length: 40 }, (_, index) =>
    item(`${index % 2 === 0 ? 'gradients' : 'tapes'}/${index}`, {
      standing: standing({
        box: 1 + (index % 5),
        since: addDays(TODAY, -(index % 7)),
        due: addDays(TODAY, index % 11),
        lapses: index === 7 ? 4 : 0,
      }),
      tags: index % 3 === 0 ? ['api'] : ['math'],
      answers: 9,
      misses: index === 7 ? 6 : 1,
      reviews: 8,
      reviewsMissed: index === 7 ? 5 : index % 2,
    }),
  );
  const sentence = 'The factors are swapped: `b*a` is **not** `a*b`.';
  return told(
    { days, items, absences: [away], suspended: 1 },
    {
      mistakes: [{ code: 'swap', times: 4, items: ['gradients/2', 'tapes/3'], sentence }],
      confused: [
        {
          id: 'tapes/7',
          front: 'Which *rule*?',
          code: 'option #1',
          times: 3,
          sentence: 'Chosen, and wrong: The product rule',
        },
      ],
    },
  );
}
