import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { drawQuestion, judge, readSkill } from '../../src/practice/practice.js';
import { FIXTURES, skillOf } from './skills.js';

/** The median time of `count` runs, in milliseconds. */
function median(count: number, run: (index: number) => void): number {
  const times = Array.from({ length: count }, (_, index) => {
    const start = performance.now();
    run(index);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(count / 2)] ?? NaN;
}

// The bounds are ten times what a busy machine of two cores needs.
test('a question is drawn and judged in less than 5 ms', () => {
  for (const { block, name } of FIXTURES) {
    const skill = skillOf(block);
    const time = median(40, (index) => {
      const question = drawQuestion(skill, `item/${index}`);
      if (question !== undefined) judge(question, 0, '12');
    });
    expect(time, name).toBeLessThan(5);
  }
});

test('a block is read in less than 5 ms', () => {
  for (const { block, name } of FIXTURES) {
    expect(
      median(40, () => readSkill(block)),
      name,
    ).toBeLessThan(5);
  }
});
