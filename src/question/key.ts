/** One key press: its name (`space`, `return`, `up`, `ctrl+u`, or the character itself) and the text it types. */
export interface Key {
  readonly name: string;
  /** What the key puts into a text; empty for arrows and the like. */
  readonly text: string;
}

/** What the reducer of a question makes of a key: another state, or an end with a result. */
export type Step<State, Result> =
  | { readonly type: 'stay'; readonly state: State }
  | { readonly type: 'done'; readonly result: Result };

export function stay<State>(state: State): Step<State, never> {
  return { type: 'stay', state };
}

export function done<Result>(result: Result): Step<never, Result> {
  return { type: 'done', result };
}

/** The ways out of any question that are not an answer. */
export type Detour = 'undo' | 'suspend' | 'edit' | 'quit';

const DETOURS: Readonly<Record<string, Detour>> = {
  u: 'undo',
  s: 'suspend',
  e: 'edit',
  q: 'quit',
};

/** The detour a key stands for, where single keys are commands. */
export function detourOf(key: Key): Detour | undefined {
  return Object.hasOwn(DETOURS, key.name) ? DETOURS[key.name] : undefined;
}

/** Whether a key closes the page on top of a question. */
export function isBack(key: Key): boolean {
  return key.name === 'escape' || key.name === 'q';
}

/** Whether a key means "go on": the two that thumbs find without looking. */
export function isForward(key: Key): boolean {
  return key.name === 'space' || key.name === 'return' || key.name === 'enter';
}
