import type { Block, ListItem } from './body.js';

/** The brackets that make an option of a list item; the first group is what stands in them. */
export const TASK = /^\[([ xX])\](?:[ \t]+|$)/;

/** Whether a list has an item that starts with `[x]` or `[ ]`. */
export function isTaskList(block: Block): boolean {
  return block.items.some((item) => TASK.test(firstLine(item)));
}

/** The line that a list item begins with. */
export function firstLine({ opening }: ListItem): string {
  return opening?.text.split('\n', 1)[0] ?? '';
}
