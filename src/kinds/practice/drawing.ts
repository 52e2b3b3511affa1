import type { PracticeCell } from '../../practice/practice.js';
import type { Drawn } from '../drawing.js';
import type { AskedAs } from '../judging.js';
import type { Practice } from './item.js';
import { posed, seedOf } from './posed.js';

/** A question of a skill as scripts get it, with its answer and the mistakes that can be told from it. */
export function drawn(item: Practice, { seed, asked }: AskedAs): Drawn | undefined {
  const one = posed(item, seed ?? seedOf(item.id, asked));
  if (one === undefined) return undefined;
  const { question } = one;
  const { cells, kind } = question;
  const text = one.item.text === '' ? item.front : `${item.front}\n\n${one.item.text}`;
  return {
    seed: question.seed,
    kind,
    question: text,
    at: Object.fromEntries(question.at),
    definitions: Object.fromEntries(question.definitions),
    ask: question.ask,
    ...(kind === 'trace' ? { ...traceFields(cells) } : { ...cellFields(cells[0]) }),
  };
}

function cellFields(cell: PracticeCell | undefined) {
  return { answer: cell?.answer, mistakes: cell?.mistakes ?? [] };
}

/** The numbers of a trace in their order, and what each cell is. */
function traceFields(cells: readonly PracticeCell[]) {
  return {
    answer: cells.map(({ answer }) => answer),
    mistakes: cells.flatMap(({ mistakes }, cell) =>
      mistakes.map((mistake) => ({ ...mistake, cell })),
    ),
    cells: cells.map(({ label }) => label),
  };
}
