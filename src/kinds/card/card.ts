import { countOf } from '../../view/duration.js';
import type { ItemKind } from '../kind.js';
import { identifyCard } from './identity.js';
import type { Card } from './item.js';
import { readCard } from './read.js';
import { reviewCard } from './review.js';
import { writeCard } from './write.js';

/** Cards: think of the answer, see it, say how well you knew it. */
export const card: ItemKind<Card> = {
  name: 'card',
  rank: 1,
  letter: 'c',
  counted: (count) => countOf(count, 'card'),
  read: readCard,
  write: writeCard,
  identify: identifyCard,
  review: reviewCard,
  fullScreen: () => import('./full-screen.js'),
  plainLines: () => import('./plain-lines.js'),
  showing: () => import('./showing.js'),
};
