import { shuffled } from '../../question/shuffle.js';
import type { Surface } from '../../view/palette.js';
import { itemLines } from '../../view/question/frame.js';
import type { Debriefed } from '../debriefing.js';
import type { Quiz } from './item.js';
import { resultLines } from './result-screen.js';
import { chosenIn } from './said.js';

/** The question with its options as they were shown, those chosen and those right, the feedback and the reason. */
export function debrief(quiz: Quiz, { seed, said }: Debriefed, surface: Surface): string[] {
  const options = shuffled(quiz.options, seed);
  const stem = itemLines(quiz.stem, quiz, surface);
  const answered = { shown: { quiz, options }, choice: chosenIn(options, said), consequence: '' };
  return [...(stem.length === 0 ? [] : [...stem, '']), ...resultLines(answered, surface)];
}
