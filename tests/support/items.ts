import type { Asides, Item, ItemHeading } from '../../src/deck/item.js';
import type { Card } from '../../src/kinds/card/item.js';
import type { Explain } from '../../src/kinds/explain/item.js';
import type { ConceptKeys } from '../../src/kinds/explain/keys.js';
import type { Quiz, QuizOption } from '../../src/kinds/quiz/item.js';

/** The parts of an item's heading and asides that a test may care about. */
interface Common extends Partial<ItemHeading> {
  readonly hints?: readonly string[];
  readonly lessons?: readonly string[];
}

function common({ hints = [], lessons = [], ...heading }: Common) {
  const asides: Asides = { lessons, hints, whys: [], demos: [], sources: [] };
  const defaults: ItemHeading = {
    id: 'deck/item',
    deck: 'deck',
    front: 'What is asked?',
    group: undefined,
    level: 'beginner',
    tags: [],
    line: 1,
    family: heading.id ?? 'deck/item',
  };
  return { ...defaults, asides, references: '', ...heading };
}

/** A card: `card({ hints: ['Think back.'] })`. */
export function card({
  stem = '',
  back = 'The answer.',
  ...rest
}: Common & { stem?: string; back?: string } = {}): Card {
  return { ...common(rest), kind: 'card', stem, back };
}

/** A quiz whose options are marked: `quiz('[x] right', '[ ] wrong')`. */
export function quiz(...options: readonly string[]): Quiz {
  return quizWith({}, ...options);
}

/** A quiz with more to it than its options. */
export function quizWith(heading: Common, ...marked: readonly string[]): Quiz {
  const options = marked.map(optionOf);
  const selectAll = options.filter(({ right }) => right).length > 1;
  return { ...common(heading), kind: 'quiz', stem: '', options, selectAll };
}

function optionOf(marked: string): QuizOption {
  return { text: marked.slice(4), right: marked.startsWith('[x] '), feedback: '' };
}

/** An explain item: `explain({ concepts: ['the chain rule'] })`. */
export function explain({
  concepts,
  keys = [],
  ...rest
}: Common & { concepts: readonly string[]; keys?: readonly ConceptKeys[] }): Explain {
  return { ...common(rest), kind: 'explain', prompt: '', concepts, keys };
}

/** Whether an item is a quiz. */
export function isQuiz(item: Item): item is Quiz {
  return item.kind === 'quiz';
}

/** Whether an item asks for an explanation. */
export function isExplain(item: Item): item is Explain {
  return item.kind === 'explain';
}
