import type { Item } from '../../deck/item.js';
import { kindOf } from '../../kinds/registry.js';
import { type Surface } from '../../view/palette.js';
import { afterwordLines, hintLines, lessonLines } from '../../view/question/asides.js';

/** An item's text as lines: what is taught before it, what is asked below the heading, and what is answered. */
export interface ItemText {
  readonly lesson: readonly string[];
  readonly question: readonly string[];
  readonly answer: readonly string[];
  readonly hints: readonly string[];
  readonly afterword: readonly string[];
}

/** The text of an item as the learner sees it, drawn for a surface. */
export async function itemText(item: Item, surface: Surface): Promise<ItemText> {
  const room = await kindOf(item).showing();
  return {
    lesson: lessonLines(item, surface),
    question: room.questionLines(item, surface),
    answer: room.answerLines(item, surface),
    hints: hintLines(item, item.asides.hints.length, surface),
    afterword: afterwordLines(item, surface),
  };
}
