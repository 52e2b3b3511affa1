import type { Card, Explain, Item } from '../../deck/item.js';
import type { Place } from '../../question/examiner.js';
import { optionLetter, type ShownQuiz } from '../../question/quiz.js';
import { renderInline } from '../markdown/render.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';
import { afterwordLines } from './asides.js';
import { headingLines, itemLines } from './frame.js';
import { type AnsweredQuiz, resultLines } from './result-screen.js';

/** The question in plain lines: position and kind, the heading, and what stands before the answer. */
export function plainQuestion(item: Item, place: Place, surface: Surface): string {
  const standing = place.isAgain ? 'again' : place.box === undefined ? 'new' : `box ${place.box}`;
  const facts = [`${place.position}/${place.total}`, item.kind, item.level, standing];
  const elaboration = item.kind === 'quiz' ? item.stem : item.kind === 'explain' ? item.prompt : '';
  const lines = [
    '',
    surface.palette.muted(`[${facts.join(' · ')}]`),
    ...headingLines(item, surface),
    ...spaced(itemLines(elaboration, item, surface)),
  ];
  return lines.join('\n');
}

/** The back of a card. */
export function plainCard(card: Card, surface: Surface): string {
  return ['', ...itemLines(card.back, card, surface), ...afterwordLines(card, surface), ''].join(
    '\n',
  );
}

/** A quiz's options, a letter each. */
export function plainOptions({ options }: ShownQuiz, surface: Surface): string {
  return options
    .flatMap((option, index) => {
      const label = `  ${optionLetter(index)}) `;
      const line = label + renderInline(option.text, surface);
      return wrapText(line, surface.width, { hangingIndent: label.length });
    })
    .join('\n');
}

/** What came of a choice. */
export function plainResult(answered: AnsweredQuiz, surface: Surface): string {
  return ['', ...resultLines(answered, surface)].join('\n');
}

/** The concepts, ticked where the learner's words touch them, and the grade that would mean. */
export function plainExplain(
  item: Explain,
  touched: ReadonlySet<number>,
  guess: string,
  surface: Surface,
): string {
  const concepts = item.concepts.flatMap((concept, index) => {
    const label = `  [${touched.has(index) ? 'x' : ' '}] `;
    const line = label + renderInline(concept, surface);
    return wrapText(line, surface.width, { hangingIndent: label.length });
  });
  const verdict = `You touched ${touched.size} of ${item.concepts.length} concepts: ${guess}, by the words.`;
  return [
    '',
    ...concepts,
    ...afterwordLines(item, surface),
    '',
    ...wrapText(verdict, surface.width),
  ].join('\n');
}

/** What a grade did, as a line. */
export function plainConsequence(consequence: string): string {
  return consequence === '' ? '' : `→ ${consequence}`;
}

function spaced(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines, ''];
}
