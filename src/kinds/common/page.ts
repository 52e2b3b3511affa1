import { type Detour, detourOf, done, isBack, isForward, stay } from '../../question/key.js';
import type { Dialogue } from '../../view/dialogue.js';
import type { KeyHelp } from '../../view/key-bar.js';
import type { Surface } from '../../view/palette.js';
import type { Screen } from '../../view/screen.js';

/** How a page is left: on to what comes next, to the traces, back to what it lies on, or by a detour. */
export type PageEnd = 'next' | 'trace' | 'back' | Exclude<Detour, 'quit'>;

/**
 * A screen that only waits: go on, see the trace where its keys offer that, close it, or leave by a detour. What closes a
 * page elsewhere ends the session on a question only.
 */
export function page(
  draw: (surface: Surface) => Screen,
  keys: () => readonly KeyHelp[],
): Dialogue<null, PageEnd> {
  return {
    start: null,
    isReading: true,
    press(state, key) {
      if (isForward(key)) return done('next');
      if (isBack(key)) return done('back');
      if (key.name === 'd' && keys().some(({ key: offered }) => offered === 'd'))
        return done('trace');
      const detour = detourOf(key);
      return detour === undefined || detour === 'quit' ? stay(state) : done(detour);
    },
    draw: (_state, surface) => draw(surface),
    keys,
  };
}
