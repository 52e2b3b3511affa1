import { nearest } from '../nearest.js';
import { backwardTwice } from './backward-twice.js';
import { detachedPath } from './detached-path.js';
import { explodingRate } from './exploding-rate.js';
import { fanOut } from './fan-out.js';
import { forgottenZeroGrad } from './forgotten-zero-grad.js';
import type { Lesson } from './lesson.js';
import { lostLeaf } from './lost-leaf.js';
import { nanAtZero } from './nan-at-zero.js';
import { tinyStep } from './tiny-step.js';
import { topologicalOrder } from './topological-order.js';
import { vanishingGradient } from './vanishing-gradient.js';

/** The lessons, in the order of a tour of the museum. */
export const LESSONS: readonly Lesson[] = [
  forgottenZeroGrad,
  detachedPath,
  fanOut,
  topologicalOrder,
  backwardTwice,
  lostLeaf,
  vanishingGradient,
  explodingRate,
  nanAtZero,
  tinyStep,
];

/**
 * The lessons that `word` may refer to: the one of that name, else those with the word in their name, else those with it
 * in their title.
 */
export function lessonsFor(word: string): readonly Lesson[] {
  const lower = word.trim().toLowerCase();
  if (lower === '') return [];
  const tests: ((lesson: Lesson) => boolean)[] = [
    ({ name }) => name === lower,
    ({ name }) => name.includes(lower),
    ({ title }) => title.toLowerCase().includes(lower),
  ];
  const found = tests.map((test) => LESSONS.filter(test));
  return found.find((lessons) => lessons.length > 0) ?? [];
}

/** The name that was probably meant. */
export function likelyName(word: string): string | undefined {
  return nearest(
    word,
    LESSONS.map(({ name }) => name),
  );
}

/** The lesson after this one; undefined after the last. */
export function lessonAfter(lesson: Lesson): Lesson | undefined {
  return LESSONS[LESSONS.indexOf(lesson) + 1];
}
