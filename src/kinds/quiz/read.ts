import { withoutBlankEdges } from '../../deck/bodies/asides.js';
import { markdownOf, placeInBody, type Body, type ListItem } from '../../deck/bodies/body.js';
import { withinListItem } from '../../deck/bodies/indented.js';
import { asParagraph } from '../../deck/bodies/paragraph.js';
import { firstLine, isTaskList, TASK } from '../../deck/bodies/task-list.js';
import type { Place } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';
import type { ItemBody, Own } from '../kind.js';
import type { Quiz, QuizOption } from './item.js';
import { reportLongRightOption } from './long-options.js';

/** Reads a quiz from a body that has a task list. */
export function readQuiz(
  { body, content, misspelt, heading }: ItemBody,
  report: Report,
): Own<Quiz> | undefined {
  const list = content.find(isTaskList);
  if (list === undefined) return undefined;
  const at = content.indexOf(list);
  const after = content.slice(at + 1).find((block) => !misspelt.has(block));
  if (after !== undefined) {
    const message = 'This stands after the options, where only asides belong.';
    const help =
      after.kind === 'list'
        ? 'Write all options as one list, with the same marker.'
        : 'Move it above the options, or indent it below an option to make it feedback.';
    report('text-after-options', placeInBody(body, after.start), message, help);
  }
  const options: QuizOption[] = [];
  const placed: { option: QuizOption; place: Place }[] = [];
  const texts = new Set<string>();
  for (const item of list.items) {
    const option = readOption(body, item, report);
    if (option === undefined) continue;
    if (texts.has(option.text) && option.text !== '') {
      const help = 'Take one of them out, or word it differently.';
      report(
        'duplicate-option',
        placeInBody(body, item.start),
        'This option stands here twice.',
        help,
      );
    }
    texts.add(option.text);
    options.push(option);
    placed.push({ option, place: placeInBody(body, item.start) });
  }
  reportLongRightOption(placed, report);
  if (!options.some(({ right }) => right)) {
    const help = 'Mark each right option with `[x]`.';
    report('quiz-without-right-option', heading, 'No option of this quiz is right.', help);
  }
  if (options.every(({ right }) => right)) {
    const help = 'Add an option marked `[ ]`, or write the answer as text to make it a card.';
    report('quiz-without-wrong-option', heading, 'No option of this quiz is wrong.', help);
  }
  const selectAll = options.filter(({ right }) => right).length > 1;
  return { stem: markdownOf(body, content.slice(0, at)), options, selectAll };
}

function readOption(body: Body, item: ListItem, report: Report): QuizOption | undefined {
  const { start, end, opening } = item;
  const [task, mark] = TASK.exec(firstLine(item)) ?? [];
  if (task === undefined || opening === undefined) {
    const help = 'Start it with `[x]` or `[ ]`, with one space between the brackets.';
    report(
      'mixed-options',
      placeInBody(body, start),
      'This is no option, but stands among some.',
      help,
    );
    return undefined;
  }
  const text = firstLine(item).slice(task.length).trim();
  if (text === '') {
    const help = 'Write its text on the same line as the brackets.';
    report('empty-option', placeInBody(body, start), 'This option is empty.', help);
  }
  const lines = withinListItem(body.lines.slice(start, end));
  // An item may begin with one blank line.
  const first = lines.findIndex((line) => line.trim() !== '');
  const openingEnd = opening.end - start;
  const feedback = [...asParagraph(lines.slice(first + 1, openingEnd)), ...lines.slice(openingEnd)];
  return { text, right: mark !== ' ', feedback: withoutBlankEdges(feedback.join('\n')) };
}
