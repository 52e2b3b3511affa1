import { EQUAL_MINUTES } from '../../simulation/equal-time.js';
import { FIXED_BOXES } from '../../simulation/schedule.js';
import type { Comparison, Result } from '../../simulation/comparison.js';
import { isMeasure, signed } from './report.js';

/** So many standard errors apart, two means are told apart. */
const CLEAR = 2;

/** What the columns of the table mean. */
export function legendSentences({ memories }: Comparison): string {
  const boxes = `${FIXED_BOXES.rules.intervals.join(', ')} days, a miss back to box 1`;
  return [
    `Means of ${memories.length} kinds of memory, ± their standard error.`,
    'Known: on the average of all days, if everything met were asked.',
    `Same time: how much more is known than with fixed boxes (${boxes}), if each has ${EQUAL_MINUTES} minutes a day and no end of new items.`,
  ].join(' ');
}

/** What a comparison says and what it doesn't, as sentences. The learner's own schedule is the first. */
export function meaningSentences({ results, memories }: Comparison): string[] {
  const [own, ...others] = results;
  if (own === undefined) return [];
  return [
    ...[own, ...others.filter(({ more }) => !isMeasure(more))].map(gainSentence),
    `The memories do not agree: for ${own.name} they say from ${rangeText(own, memories)}.`,
    'They are models of how people forget, and none of them is you. What you do remember, your own record tells: autodiff-tutor stats',
  ];
}

function gainSentence({ name, more }: Result): string {
  const amount = `${Math.abs(more.mean).toFixed(1)} ± ${more.error.toFixed(1)} %`;
  const subject = name.charAt(0).toUpperCase() + name.slice(1);
  if (!(Math.abs(more.mean) > CLEAR * more.error))
    return `${subject}: no clear difference from fixed boxes in the same time (${signed(more)} %).`;
  return `${subject}: ${amount} ${more.mean > 0 ? 'more' : 'less'} known than with fixed boxes in the same time.`;
}

function rangeText({ moreBy }: Result, memories: Comparison['memories']): string {
  const least = moreBy.indexOf(Math.min(...moreBy));
  const most = moreBy.indexOf(Math.max(...moreBy));
  return [least, most]
    .map((index) => {
      const value = moreBy[index] ?? 0;
      return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(1)} % (${memories[index]?.memory.name ?? ''})`;
    })
    .join(' to ');
}
