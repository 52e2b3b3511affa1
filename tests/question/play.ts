import type { Key, Step } from '../../src/question/key.js';

/** A key by its name; one of a single character, and Space, also types that character. */
export function key(name: string): Key {
  if (name === 'space') return { name, text: ' ' };
  return { name, text: Array.from(name).length === 1 ? name : '' };
}

/** Presses keys, named with spaces between: `h space 3`. Pressing on after the end is a mistake of the test. */
export function play<State, Result>(
  reduce: (state: State, key: Key) => Step<State, Result>,
  start: State,
  names: string,
): Step<State, Result> {
  let step: Step<State, Result> = { type: 'stay', state: start };
  for (const name of names.split(' ')) {
    if (step.type === 'done') throw new Error(`${name} was pressed after the end`);
    step = reduce(step.state, key(name));
  }
  return step;
}
