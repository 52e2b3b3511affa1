// How fairly explanations are matched. Each prompt was explained in the words of different people: terse, wordy, with
// formulas, with slips, half right and wrong. The figures are printed; MISSES=1 prints each concept that was not matched
// as a reader would match it, DECK=name takes one deck alone.
import { describe, expect, test } from 'vitest';
import { DECK_NAMES, figures, measure, promptsOf, total } from './explanations.js';

const ONLY = process.env['DECK'];
const NAMES = DECK_NAMES.filter((name) => ONLY === undefined || name === ONLY);

const AT_LEAST = { full: 5, half: 2, false: 2 };
const LEAST_TOUCHED = 0.85;
const MOST_UNTOUCHED = 0.15;
const MOST_IN_FALSE = 0.5;

describe.each(NAMES)('the prompts of %s', (name) => {
  test('have explanations by different people, half right ones and false ones', async () => {
    const prompts = await promptsOf(name);
    expect(prompts).not.toEqual([]);
    for (const { item, explanations } of prompts) {
      const concepts = item.concepts.map((_, index) => index + 1);
      const half = explanations.filter(({ who }) => who === 'half');
      const wrong = explanations.filter(({ who }) => who === 'false');
      const full = explanations.filter(({ who }) => who !== 'half' && who !== 'false');
      expect.soft(full.length, `full ones of ${item.id}`).toBeGreaterThanOrEqual(AT_LEAST.full);
      expect.soft(half.length, `half ones of ${item.id}`).toBeGreaterThanOrEqual(AT_LEAST.half);
      expect.soft(wrong.length, `false ones of ${item.id}`).toBeGreaterThanOrEqual(AT_LEAST.false);
      expect.soft(wrong.flatMap(({ touches }) => touches)).toEqual([]);
      expect.soft(new Set(full.map(({ who }) => who)).size).toBeGreaterThanOrEqual(AT_LEAST.full);
      expect
        .soft(concepts)
        .toEqual(expect.arrayContaining(explanations.flatMap((one) => one.touches)));
      for (const { touches } of half) {
        expect.soft(touches.length, `half of ${item.id}`).toBeGreaterThan(0);
        expect.soft(touches.length, `half of ${item.id}`).toBeLessThan(concepts.length);
      }
    }
  });
});

test('what explanations touch is proposed, and little else', async () => {
  const prompts = (await Promise.all(NAMES.map(promptsOf))).flat();
  const measured = prompts.map((prompt) => ({ id: prompt.item.id, ...measure(prompt) }));
  const all = total(measured.map(({ tally }) => tally));
  const lines = measured.map(({ id, tally }) => figures(id, tally));
  if (process.env['MISSES'] !== undefined) {
    for (const { id, who, concept, kind, text } of measured.flatMap(({ misses }) => misses)) {
      lines.push(`${id} (${who}) ${kind}: ${concept}\n    ${text}`);
    }
  }
  console.log([...lines, figures('all', all)].join('\n'));
  expect(all.touchedAndProposed / all.touched).toBeGreaterThanOrEqual(LEAST_TOUCHED);
  expect(all.untouchedButProposed / all.untouched).toBeLessThanOrEqual(MOST_UNTOUCHED);
  expect(all.proposedInFalse / all.inFalse).toBeLessThan(MOST_IN_FALSE);
});
