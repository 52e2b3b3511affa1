import { countOf } from '../../view/duration.js';
import type { ItemKind } from '../kind.js';
import { identifyCloze } from './identity.js';
import type { Cloze } from './item.js';
import { blanksAsParts } from './parts.js';
import { readCloze } from './read.js';
import { writeCloze } from './write.js';

/** Words hidden in a text, to be typed. */
export const cloze: ItemKind<Cloze> = {
  name: 'cloze',
  rank: 6,
  letter: 'z',
  counted: (count) => `${countOf(count, 'blank')} to fill in`,
  className: 'cloze',
  parts: blanksAsParts,
  read: readCloze,
  write: writeCloze,
  identify: identifyCloze,
  judging: () => import('./judging.js'),
  fullScreen: () => import('./full-screen.js'),
  plainLines: () => import('./plain-lines.js'),
  showing: () => import('./showing.js'),
};
