import type { Place } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';

// Answers so general that to find one in a question tells nothing.
const TRIVIAL = new Set([
  'true',
  'false',
  'none',
  'null',
  'zero',
  'both',
  'neither',
  'always',
  'never',
]);

// In code units: what is longer asks nothing, and every option would be looked for in it.
const LONGEST_QUESTION = 2000;

/**
 * Whether a question says an answer: all the words of the answer stand in it in the same order, and are more than a few
 * general ones.
 */
export function says(question: string, answer: string): boolean {
  if (question.length > LONGEST_QUESTION) return false;
  // Most answers are longer than their question, even with markup left out.
  if (answer.length > 2 * question.length) return false;
  const words = wordsOf(answer);
  return (
    words.length >= 4 && !TRIVIAL.has(words) && ` ${wordsOf(question)} `.includes(` ${words} `)
  );
}

/** Warns of an item whose question says its answer. */
export function reportAnswerInQuestion(place: Place, report: Report): void {
  const help = 'Ask in other words, or ask for more.';
  report('answer-in-question', place, 'The question gives its answer away.', help);
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).join(' ');
}
