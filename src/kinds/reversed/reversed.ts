import { countOf } from '../../view/duration.js';
import type { ItemKind } from '../kind.js';
import { identifyReversed } from './identity.js';
import type { Reversed } from './item.js';
import { bothWays } from './parts.js';
import { readReversed } from './read.js';
import { reviewReversed } from './review.js';
import { writeReversed } from './write.js';

/** Cards that are asked both ways: what the heading says, and which heading says it. */
export const reversed: ItemKind<Reversed> = {
  name: 'reversed',
  rank: 7,
  letter: 'r',
  counted: (count) => countOf(count, 'reversed card'),
  className: 'reversed',
  parts: bothWays,
  read: readReversed,
  write: writeReversed,
  identify: identifyReversed,
  review: reviewReversed,
  fullScreen: () => import('./full-screen.js'),
  plainLines: () => import('./plain-lines.js'),
  showing: () => import('./showing.js'),
};
