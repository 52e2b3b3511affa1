import { countOf } from '../../view/duration.js';
import type { ItemKind } from '../kind.js';
import { identifyTyped } from './identity.js';
import type { Typed } from './item.js';
import { readTyped } from './read.js';
import { reviewTyped } from './review.js';
import { writeTyped } from './write.js';

/** Answers that are typed, and compared with what is right. */
export const typed: ItemKind<Typed> = {
  name: 'typed',
  rank: 5,
  letter: 't',
  counted: (count) => `${countOf(count, 'answer')} to type`,
  className: 'typed',
  modifiers: ['exact'],
  asideWords: ['accept'],
  read: readTyped,
  write: writeTyped,
  identify: identifyTyped,
  review: reviewTyped,
  judging: () => import('./judging.js'),
  fullScreen: () => import('./full-screen.js'),
  plainLines: () => import('./plain-lines.js'),
  showing: () => import('./showing.js'),
};
