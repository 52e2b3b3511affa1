import type { ItemKind } from '../kind.js';
import { identifyExplain } from './identity.js';
import type { Explain } from './item.js';
import { readExplain } from './read.js';
import { writeExplain } from './write.js';

/** Explain prompts: say it in your own words, then tick what you touched. */
export const explain: ItemKind<Explain> = {
  name: 'explain',
  rank: 3,
  letter: 'e',
  counted: (count) => `${count} to explain`,
  className: 'explain',
  read: readExplain,
  write: writeExplain,
  identify: identifyExplain,
  fullScreen: () => import('./full-screen.js'),
  plainLines: () => import('./plain-lines.js'),
  showing: () => import('./showing.js'),
};
