import type { Written } from '../kind.js';
import { indented, listBelow } from '../common/list-below.js';
import type { Quiz } from './item.js';

/** The stem, and a task list of the options with their feedback. */
export function writeQuiz({ stem, options }: Quiz): Written {
  const list = options.map(({ right, text, feedback }) => {
    const option = `- [${right ? 'x' : ' '}] ${text}`;
    return feedback === '' ? option : `${option}\n\n${indented(feedback)}`;
  });
  return { classes: [], body: listBelow(stem, list) };
}
