import { worked } from '../../practice/practice.js';
import type { Surface } from '../../view/palette.js';
import { workedLines } from '../../view/practice/worked-text.js';
import { itemLines } from '../../view/question/frame.js';
import { wrapText } from '../../view/wrap.js';
import { answerText } from './answer-text.js';
import { definitionLines } from './definition.js';
import type { Practice } from './item.js';
import { posed } from './posed.js';

/** The text with the names of its numbers, and how these are made. */
export function questionLines(item: Practice, surface: Surface): string[] {
  const text = itemLines(item.text, item, surface);
  const made = definitionLines(item.block).flatMap((line) =>
    wrapText(line, surface.width, { hangingIndent: 2 }),
  );
  return [...text, ...(text.length === 0 ? [] : ['']), 'With new numbers each time:', ...made];
}

/** An example, worked out: its numbers are not those of the item's next question. */
export function answerLines(item: Practice, surface: Surface): string[] {
  const example = posed(item, `${item.id}/example`);
  if (example === undefined) return ['There are no numbers for it.'];
  const { palette, width } = surface;
  const numbers = Array.from(example.question.texts, ([name, text]) => `${name} = ${text}`);
  const lead = `For example, with ${numbers.join(', ')}:`;
  const text = itemLines(example.item.text, example.item, surface);
  const answer = answerText(example.question);
  return [
    ...wrapText(lead, width),
    ...(text.length === 0 ? [] : ['', ...text]),
    '',
    ...(answer === '' ? [] : [...wrapText(palette.strong(answer), width), '']),
    ...workedLines(worked(example.question), surface),
  ];
}
