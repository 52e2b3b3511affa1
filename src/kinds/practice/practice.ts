import { countOf } from '../../view/duration.js';
import type { ItemKind } from '../kind.js';
import { identifyPractice } from './identity.js';
import type { Practice } from './item.js';
import { readPractice } from './read.js';
import { reviewPractice } from './review.js';
import { writePractice } from './write.js';

/** Skills: a question with fresh numbers, computed by the learner and by the tape. */
export const practice: ItemKind<Practice> = {
  name: 'practice',
  rank: 4,
  letter: 'p',
  counted: (count) => `${countOf(count, 'skill')} to practise`,
  className: 'practice',
  read: readPractice,
  write: writePractice,
  identify: identifyPractice,
  review: reviewPractice,
  drawing: () => import('./drawing.js'),
  judging: () => import('./judging.js'),
  fullScreen: () => import('./full-screen.js'),
  plainLines: () => import('./plain-lines.js'),
  showing: () => import('./showing.js'),
};
