import { describe, expect, it } from 'vitest';
import { comparing, type Question } from '../../../src/simulation/comparison.js';
import { USUAL_LEARNER } from '../../../src/simulation/learner.js';
import { ownRecord } from '../../../src/simulation/own-record.js';
import { FSRS_SCHEDULE, LADDER_SCHEDULE } from '../../../src/simulation/schedule.js';
import { plainPalette } from '../../../src/view/palette.js';
import {
  legendSentences,
  meaningSentences,
} from '../../../src/view/simulation/meaning-sentences.js';
import { comparisonTable, coursePlots } from '../../../src/view/simulation/report.js';
import { setupSentences } from '../../../src/view/simulation/setup-sentences.js';

const QUESTION: Question = {
  own: { ...LADDER_SCHEDULE, name: 'your ladder' },
  other: FSRS_SCHEDULE,
  learner: USUAL_LEARNER,
  record: ownRecord([]),
  items: 30,
  days: 30,
  seed: 1,
};

/** The comparison when it is done, and the shares that it told on the way. */
function done(question: Question) {
  const work = comparing(question);
  const shares: number[] = [];
  let step = work.next();
  for (; step.done !== true; step = work.next()) shares.push(step.value);
  return { comparison: step.value, shares };
}

const { comparison, shares } = done(QUESTION);

describe('a comparison of schedules', () => {
  it('tells how far it is, up to the end', () => {
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('uses a sample for more items than it can run', () => {
    const { comparison: large } = done({
      ...QUESTION,
      items: 30_000,
      days: 14,
      learner: { ...USUAL_LEARNER, newPerDay: 2000 },
    });
    expect(large.standsFor).toBeGreaterThan(1);
    expect(large.days.at(-1)?.met).toBeGreaterThan(25_000);
  });

  it.each([80, 40])('fits into %i columns', (width) => {
    const surface = { width, palette: plainPalette };
    const lines = [
      ...coursePlots(comparison.days, QUESTION.items, surface),
      ...comparisonTable(comparison, QUESTION, surface).split('\n'),
    ];
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.join('\n')).toContain('your ladder');
    expect(lines.join('\n')).not.toContain('left over');
  });

  it('draws a backlog if there is one', () => {
    const days = comparison.days.map((day) => ({ ...day, backlog: 3 }));
    const lines = coursePlots(days, QUESTION.items, { width: 60, palette: plainPalette });
    expect(lines.join('\n')).toContain('reviews left over at the end of a day');
  });
});

describe('the sentences about it', () => {
  it('says what is assumed, and what is the learner’s own', () => {
    const assumed = setupSentences(QUESTION, 1).join(' ');
    expect(assumed).toContain('30 items from the first day on, over 30 days: 10 new a day');
    expect(assumed).toContain('30 s (assumed)');
    expect(assumed).toContain('you have answered 0 reviews, and it takes 80 to tell');
    const record = {
      ...QUESTION.record,
      newSeconds: 41,
      reviewSeconds: 9,
      reviews: 400,
      missRate: 0.12,
    };
    const learner = { ...USUAL_LEARNER, newSeconds: 41, reviewSeconds: 9, minutes: 10 };
    const own = setupSentences({ ...QUESTION, record, learner }, 2.5).join(' ');
    expect(own).toContain('10 minutes a day');
    expect(own).toContain('A new item takes 41 s, one asked again 9 s: your own times.');
    expect(own).toContain('You missed 12 % of 400 reviews');
    expect(own).toContain('Each simulated item stands for 2.5.');
  });

  it('calls a difference clear only if it is', () => {
    const [own] = comparison.results;
    if (own === undefined) throw new Error('no result');
    const said = (mean: number, error: number) =>
      meaningSentences({ ...comparison, results: [{ ...own, more: { mean, error } }] })[0];
    expect(said(3, 1)).toBe(
      'Your ladder: 3.0 ± 1.0 % more known than with fixed boxes in the same time.',
    );
    expect(said(-3, 1)).toContain('3.0 ± 1.0 % less known');
    expect(said(-1, 1)).toBe(
      'Your ladder: no clear difference from fixed boxes in the same time (-1.0 ± 1.0 %).',
    );
  });

  it('names the columns and the memories that disagree', () => {
    expect(legendSentences(comparison)).toContain('5 kinds of memory');
    expect(meaningSentences(comparison).join(' ')).toMatch(/do not agree: .* \([a-z0-9-]+\) to /);
  });
});
