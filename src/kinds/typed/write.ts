import type { Written } from '../kind.js';
import type { Typed } from './item.js';

/** The question, the answer with what is shown beside it, and the other answers that are accepted. */
export function writeTyped({ stem, answers, exact, more }: Typed): Written {
  const [first = '', ...others] = answers;
  return {
    classes: exact ? ['typed', 'exact'] : ['typed'],
    body: [
      ...(stem === '' ? [] : [stem, '---']),
      first,
      ...(more === '' ? [] : [more]),
      ...others.map((answer) => `> Accept: ${answer}`),
    ],
  };
}
