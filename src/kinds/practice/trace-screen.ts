import { worked } from '../../practice/practice.js';
import type { Question, Turn } from '../../question/examiner.js';
import { done, isForward, type Key, type Step } from '../../question/key.js';
import type { KeyHelp } from '../../view/key-bar.js';
import { walkKeys, walkScreen } from '../../view/walk/walk-screen.js';
import { momentsOf } from '../../walk/moments.js';
import {
  isAsking,
  startWalk,
  type Walk,
  walkKey,
  type WalkResult,
  type WalkState,
} from '../../walk/walk.js';
import type { ScreenParts } from '../common/full-screen-room.js';
import type { Posed } from './posed.js';
import { showWorked } from './show-worked.js';
import { NO_TRY } from './tries.js';
import { traceGrade } from './trace-score.js';

/** Asks the cells of a trace one after the other: the walk of `demo --predict`, with a grade at its end. */
export async function examineTrace(
  one: Posed,
  question: Question,
  parts: ScreenParts,
): Promise<Turn> {
  const { question: asked } = one;
  const [trace] = worked(asked).traces;
  if (trace === undefined) return 'impossible';
  const walk: Walk = { moments: momentsOf(trace), predicts: true };
  const { right, asked: count } = await parts.put({
    start: startWalk(walk),
    press: (state, key) => pressed(walk, state, key),
    draw: (state, surface) => walkScreen(trace, walk, state, surface, keysOf(walk, state)),
    keys: (state) => keysOf(walk, state),
    isTyping: (state) => isAsking(walk, state),
  });
  const cells = asked.cells.length;
  if (count < cells) return 'quit';
  const grade = traceGrade(right, cells);
  const consequence = question.answer(grade, { text: `${right}/${cells}`, seed: asked.seed });
  const tries = {
    ...NO_TRY,
    said: [`${right} of ${cells}`],
    isRight: right === cells,
    isOver: true,
  };
  return showWorked(one, tries, { question, consequence }, parts);
}

/** At the end of the tape one more key goes on, where a walk by itself waits to be left. */
function pressed(walk: Walk, state: WalkState, key: Key): Step<WalkState, WalkResult> {
  if (isAtEnd(walk, state) && isForward(key)) {
    return done({ right: state.right, asked: state.asked });
  }
  return walkKey(walk, state, key);
}

function keysOf(walk: Walk, state: WalkState): readonly KeyHelp[] {
  const keys = walkKeys(walk, state);
  if (!isAtEnd(walk, state)) return keys;
  const ends: readonly KeyHelp[] = [
    { key: 'space', does: 'see the result', needed: true },
    { key: 'q', does: 'close' },
  ];
  return [...ends, ...keys.filter(({ key }) => key !== 'space' && key !== 'q')];
}

function isAtEnd({ moments }: Walk, { at, known }: WalkState): boolean {
  return at === moments.length - 1 && known >= moments.length;
}
