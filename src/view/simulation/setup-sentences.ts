import type { Question } from '../../simulation/comparison.js';
import { LEAST_REVIEWS, LEAST_TIMED } from '../../simulation/own-record.js';
import { countOf } from '../duration.js';

/** What is simulated, and what of it is this learner's own, as sentences. */
export function setupSentences(question: Question, standsFor: number): string[] {
  return [whatSentence(question, standsFor), timesSentence(question), missesSentence(question)];
}

function whatSentence({ items, days, learner }: Question, standsFor: number): string {
  const pace = Number.isFinite(learner.minutes)
    ? `${countOf(learner.minutes, 'minute')} a day, what is due first and new items in what is left`
    : `${learner.newPerDay} new a day, and everything that is due`;
  const sample = standsFor > 1 ? ` Each simulated item stands for ${standsFor.toFixed(1)}.` : '';
  return `${countOf(items, 'item')} from the first day on, over ${countOf(days, 'day')}: ${pace}.${sample}`;
}

function timesSentence({ learner, record }: Question): string {
  const time = (seconds: number, own: number | undefined): string =>
    `${seconds.toFixed(0)} s${own === undefined ? ' (assumed)' : ''}`;
  const times = `A new item takes ${time(learner.newSeconds, record.newSeconds)}, one asked again ${time(learner.reviewSeconds, record.reviewSeconds)}`;
  const isOwn = record.newSeconds !== undefined && record.reviewSeconds !== undefined;
  return isOwn
    ? `${times}: your own times.`
    : `${times}: your own times count from ${LEAST_TIMED} measured answers on.`;
}

function missesSentence({ record }: Question): string {
  return record.missRate === undefined
    ? `How fast you forget is assumed: you have answered ${countOf(record.reviews, 'review')}, and it takes ${LEAST_REVIEWS} to tell.`
    : `You missed ${(100 * record.missRate).toFixed(0)} % of ${countOf(record.reviews, 'review')}; each memory is set to forget as fast, as nearly as it can.`;
}
