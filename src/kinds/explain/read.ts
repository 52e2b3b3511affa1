import { markdownOf, placeInBody, type Block, type Body } from '../../deck/bodies/body.js';
import { withinListItem } from '../../deck/bodies/indented.js';
import { isTaskList } from '../../deck/bodies/task-list.js';
import type { Report } from '../../deck/diagnostics/report.js';
import type { ItemBody, Own } from '../kind.js';
import type { Explain } from './item.js';
import type { ConceptKeys } from './keys.js';
import { reportStrayKeys, withoutKeys } from './read-keys.js';

/** Reads an explain item from its body: prose, then a bullet list. */
export function readExplain(
  { body, content, misspelt, heading }: ItemBody,
  report: Report,
): Own<Explain> {
  const at = content.findIndex(({ kind, ordered }) => kind === 'list' && !ordered);
  const list = content[at];
  if (list === undefined) {
    const message = 'This `.explain` item has no list of concepts.';
    const help = 'List with `-` what a good explanation touches, a concept an item.';
    report('explain-without-concepts', heading, message, help);
    return { prompt: markdownOf(body, content), concepts: [], keys: [] };
  }
  const after = content.slice(at + 1).find((block) => !misspelt.has(block));
  if (after !== undefined) {
    const message = 'This stands after the concepts, where only asides belong.';
    const help = 'Move it above the list, or write all concepts as one list with the same marker.';
    report('text-after-concepts', placeInBody(body, after.start), message, help);
  }
  if (isTaskList(list)) {
    const message = 'An `.explain` item takes a plain list, not options.';
    const help = 'Take out the `[x]` and `[ ]`, or the class `.explain` to make it a quiz.';
    report('options-in-explain', placeInBody(body, list.start), message, help);
  }
  reportStrayKeys(body, report);
  return {
    prompt: markdownOf(body, content.slice(0, at)),
    ...readConcepts(body, list, report),
  };
}

function readConcepts(
  body: Body,
  list: Block,
  report: Report,
): Pick<Own<Explain>, 'concepts' | 'keys'> {
  const keysOf = new Map<string, ConceptKeys>();
  for (const { start, end } of list.items) {
    const lines = withinListItem(body.lines.slice(start, end));
    const { text: concept, keys } = withoutKeys(lines, body, start, report);
    if (concept === '') {
      const help = 'Write the concept after the bullet, or take the bullet out.';
      report('empty-concept', placeInBody(body, start), 'This concept is empty.', help);
    } else if (keysOf.has(concept)) {
      const help = 'Take one of them out.';
      report(
        'duplicate-concept',
        placeInBody(body, start),
        'This concept stands here twice.',
        help,
      );
    }
    if (!keysOf.has(concept)) keysOf.set(concept, keys);
  }
  return { concepts: [...keysOf.keys()], keys: [...keysOf.values()] };
}
