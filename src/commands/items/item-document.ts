import type { Entry } from '../../deck/entries.js';
import { kindOf } from '../../kinds/registry.js';
import type { HistoryStep } from '../../progress/history.js';
import { dayOf } from '../../schedule/day.js';
import { formatInstant } from '../../schedule/instant.js';
import { boxOf } from '../../schedule/leitner.js';
import { plainPalette } from '../../view/palette.js';
import type { Workspace } from '../workspace.js';
import { itemRow } from './item-row.js';
import { itemText } from './item-text.js';

/** Wide enough for every paragraph to be one line. */
const ONE_LINE = 10_000;

/** All there is to know of an item, as `show --json` prints it. */
export type ItemDocument = Awaited<ReturnType<typeof itemDocument>>;

/** What `show` tells of an item: what it is, what it says, where it stands and what happened to it. */
export async function itemDocument(entry: Entry, workspace: Workspace) {
  const { library, progress } = workspace;
  const { id, deck, group, tags, line } = entry;
  const item = library.item(id);
  const text = item && (await itemText(item, { width: ONE_LINE, palette: plainPalette }));
  const read = await readers(entry, workspace);
  const { steps, undone, reset } = progress.history(id);
  const standing = progress.boxes.standings.get(id);
  return {
    ...itemRow(entry, workspace),
    deck,
    group: group ?? null,
    tags,
    file: library.decks.find(({ name }) => name === deck)?.path ?? null,
    line,
    lessons: item?.asides.lessons ?? [],
    question: text?.question.join('\n') ?? null,
    answer: text?.answer.join('\n') ?? null,
    hints: item?.asides.hints ?? [],
    whys: item?.asides.whys ?? [],
    sources: item?.asides.sources ?? [],
    lapses: standing?.lapses ?? 0,
    introduced: standing?.introduced ?? null,
    history: steps.map((step) => stepRow(step, workspace, read)),
    undone,
    reset,
  };
}

/** One thing that happened: an answer with what it did, or the item suspended, resumed or brought over. */
function stepRow({ event, before, after }: HistoryStep, { settings }: Workspace, read: Readers) {
  const day = dayOf(event.at, settings.rules.dayStart);
  const base = { type: event.type, at: formatInstant(event.at), day };
  if (event.type !== 'answer') return base;
  const { grade, tookMs, said, seed, mistake } = event;
  return {
    ...base,
    grade,
    tookMs: tookMs ?? null,
    from: boxOf(before.standing),
    to: boxOf(after.standing),
    due: after.standing?.due ?? null,
    ...(said === undefined ? {} : { said: read.said(said) }),
    ...(seed === undefined ? {} : { seed }),
    ...(mistake === undefined ? {} : { mistake, mistakeNamed: read.mistake(mistake) ?? null }),
  };
}

/** What makes words of what is kept of answers. */
interface Readers {
  readonly said: (said: string) => string;
  /** Markdown. */
  readonly mistake: (code: string) => string | undefined;
}

async function readers({ id }: Entry, { library }: Workspace): Promise<Readers> {
  const item = library.item(id);
  if (item === undefined) return { said: (said) => said, mistake: () => undefined };
  const { judging, showing } = kindOf(item);
  const [judge, show] = [await judging?.(), await showing()];
  return {
    said: (said) => show.saidText?.(item, said) ?? said,
    mistake: (code) => judge?.mistakeNamed?.(item, code),
  };
}
