import type { Telling, TellingTurn } from '../question/examiner.js';
import { done, isForward, stay } from '../question/key.js';
import type { Dialogue } from '../view/dialogue.js';
import { tellingKeys, tellingScreen } from '../view/question/telling-screen.js';

/** A telling on the full screen: read, then on to the next, back to the one before, or no more. */
export function tellingDialogue(telling: Telling): Dialogue<null, TellingTurn> {
  return {
    start: null,
    isReading: true,
    press(state, key) {
      if (isForward(key) || key.name === 'right') return done('next');
      if (key.name === 'left') return done('back');
      return key.name === 'q' || key.name === 'escape' ? done('quit') : stay(state);
    },
    draw: (_state, surface) => tellingScreen(telling, surface),
    keys: () => tellingKeys(telling),
  };
}
