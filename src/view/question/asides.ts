import type { Item } from '../../deck/item.js';
import { inset, type Paint, type Surface } from '../palette.js';
import { itemLines } from './frame.js';

const INDENT = 2;

/** The first `shown` hints of an item. */
export function hintLines(item: Item, shown: number, surface: Surface): string[] {
  const { caution } = surface.palette;
  return item.asides.hints
    .slice(0, shown)
    .flatMap((hint) => labelled('Hint', hint, item, caution, surface));
}

/** What is taught before an item is asked for the first time, without a label: it has a page of its own. */
export function lessonLines(item: Item, surface: Surface): string[] {
  return item.asides.lessons.flatMap((lesson, index) => [
    ...(index === 0 ? [] : ['']),
    ...itemLines(lesson, item, surface),
  ]);
}

/** What follows an answer: the reason, and where it is documented. */
export function afterwordLines(item: Item, surface: Surface): string[] {
  const { accent, muted } = surface.palette;
  return [
    ...item.asides.whys.flatMap((why) => labelled('Why', why, item, accent, surface)),
    ...item.asides.sources.flatMap((source) => labelled('Source', source, item, muted, surface)),
  ];
}

/** A label on its own line and the text below it, indented: it reads the same at 80 columns and at 40. */
function labelled(
  label: string,
  markdown: string,
  item: Item,
  paint: Paint,
  surface: Surface,
): string[] {
  const inner = inset(surface, INDENT);
  const lines = itemLines(markdown, item, inner);
  return ['', paint(label), ...lines.map((line) => (line === '' ? '' : ' '.repeat(INDENT) + line))];
}
