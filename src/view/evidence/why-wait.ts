import { shownDays, type WhyWait } from '../../evidence/box-waits.js';
import { countOf } from '../duration.js';

const AIM =
  'The ladder aims at one miss in eight: fewer make a box wait longer, up to double, and more make it wait less, down to half.';

/** So far from the wait that the rules give may reviews be without a word about it. */
const ON_TIME = 0.15;

/** Two sentences: why a box waits as long as it does. */
export function whyWaitText(why: WhyWait): string {
  switch (why.kind) {
    case 'fsrs':
      return 'FSRS gives each item a day of its own: the one on which its chance of being recalled has fallen to 90 %. It estimates that from the answers to the item, and the days between them.';
    case 'fixed':
      return 'Each box waits as long as leitner.intervals says, because leitner.stretch is off. Switched on, it would let your own misses stretch or shorten each box.';
    case 'as-the-rules-say':
      return why.reviewed === 0
        ? `Each box waits as long as leitner.intervals says, until your reviews tell more. ${AIM}`
        : `Your ${countOf(why.reviewed, 'review')} so far give no reason to move a box by a day. ${AIM}`;
    case 'stretched': {
      const { box, base, days, reviewed, missed, waited } = why.example;
      const late = Math.abs(waited - 1) > ON_TIME ? `, after ${times(waited)} on average,` : '';
      return (
        `Box ${box} comes back after ${countOf(shownDays(days), 'day')} instead of ${base}: of ${countOf(reviewed, 'review')} there${late} you missed ${missed}, and the ladder aims at one miss in eight. ` +
        'Your misses stretch or shorten each box, between half and double.'
      );
    }
  }
}

function times(waited: number): string {
  return `${waited.toFixed(1)} times that wait`;
}
