import type { Block, ListItem } from './body.js';

/** The brackets that make a list item an option; the first group is what they contain. */
export const TASK = /^\[([ xX])\](?:[ \t]+|$)/;

/** Whether a list has an item that starts with `[x]` or `[ ]`. */
export function isTaskList(block: Block): boolean {
  return block.items.some((item) => TASK.test(firstLine(item)));
}

/** The first line of a list item. */
export function firstLine({ opening }: ListItem): string {
  return opening?.text.split('\n', 1)[0] ?? '';
}
