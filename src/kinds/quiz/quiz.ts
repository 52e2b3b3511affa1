import { isTaskList } from '../../deck/bodies/task-list.js';
import { countOf } from '../../view/duration.js';
import type { ItemKind } from '../kind.js';
import { identifyQuiz } from './identity.js';
import type { Quiz } from './item.js';
import { readQuiz } from './read.js';
import { reviewQuiz } from './review.js';
import { writeQuiz } from './write.js';

/** Quizzes: choose among options, and hear at once why. */
export const quiz: ItemKind<Quiz> = {
  name: 'quiz',
  rank: 2,
  letter: 'q',
  counted: (count) => countOf(count, 'quiz item'),
  claims: (content) => content.some(isTaskList),
  read: readQuiz,
  write: writeQuiz,
  identify: identifyQuiz,
  review: reviewQuiz,
  judging: () => import('./judging.js'),
  debriefing: () => import('./debriefing.js'),
  fullScreen: () => import('./full-screen.js'),
  plainLines: () => import('./plain-lines.js'),
  showing: () => import('./showing.js'),
};
