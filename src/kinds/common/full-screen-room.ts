import type { DemoRequest, Item } from '../../deck/item.js';
import type { Question, Turn } from '../../question/examiner.js';
import type { Dialogue } from '../../view/dialogue.js';
import type { Surface } from '../../view/palette.js';

/** Puts a dialogue on the screen and resolves with its result. */
export type Put = <State, Result>(dialogue: Dialogue<State, Result>) => Promise<Result>;

/** Gets what draws the trace of a demo; loaded only when somebody wants to see one. */
export type LoadTrace = () => Promise<(demo: DemoRequest, surface: Surface) => string>;

/** What a kind may use while it asks on the full screen. */
export interface ScreenParts {
  readonly put: Put;
  readonly loadTrace: LoadTrace;
}

/** How a kind of items is asked on the full screen. */
export interface FullScreenRoom<I extends Item> {
  examine(item: I, question: Question, parts: ScreenParts): Promise<Turn>;
}
