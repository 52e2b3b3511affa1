import { type Detour, detourOf, done, isForward, stay } from '../../question/key.js';
import type { Dialogue } from '../../view/dialogue.js';
import type { KeyHelp } from '../../view/key-bar.js';
import type { Surface } from '../../view/palette.js';
import type { Screen } from '../../view/screen.js';

/** A screen that only waits: go on, see the trace where its keys offer that, or leave by a detour. */
export function page(
  draw: (surface: Surface) => Screen,
  keys: () => readonly KeyHelp[],
): Dialogue<null, 'next' | 'trace' | Detour> {
  return {
    start: null,
    isReading: true,
    press(state, key) {
      if (isForward(key)) return done('next');
      if (key.name === 'd' && keys().some(({ key: offered }) => offered === 'd'))
        return done('trace');
      const detour = detourOf(key);
      return detour === undefined ? stay(state) : done(detour);
    },
    draw: (_state, surface) => draw(surface),
    keys,
  };
}
