import type { Entry } from '../../deck/entries.js';
import { safeText } from '../../safe-text.js';
import { countOf, formatDuration } from '../../view/duration.js';
import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { headingLines } from '../../view/question/frame.js';
import { wrapText } from '../../view/wrap.js';
import type { Workspace } from '../workspace.js';
import type { ItemDocument } from './item-document.js';
import { dueText } from './item-row.js';
import { itemText } from './item-text.js';

type Step = ItemDocument['history'][number];

/** Columns beyond which prose is not pleasant to read. */
const WIDEST = 80;
const INDENT = 2;

/** An item as a page for people: what it says, where it stands, and its history with an answer a line. */
export async function itemPage(
  entry: Entry,
  document: ItemDocument,
  workspace: Workspace,
  surface: Surface,
): Promise<string[]> {
  const at = { palette: surface.palette, width: Math.min(WIDEST, surface.width) };
  const item = workspace.library.item(entry.id);
  const text = item && (await itemText(item, at));
  const heading =
    item === undefined
      ? wrapText(at.palette.strong(renderInline(entry.front, at)), at.width)
      : headingLines(item, at);
  const said =
    text === undefined
      ? ['Its text has a mistake: autodiff-tutor check says which.']
      : [
          ...(text.lesson.length > 0 ? [at.palette.accent('Lesson'), ...text.lesson, ''] : []),
          ...(text.question.length > 0 ? [...text.question, ''] : []),
          at.palette.accent('Answer'),
          ...text.answer,
          ...text.hints,
          ...text.afterword,
        ];
  return [
    ...heading,
    ...whichLines(document, at),
    '',
    ...said,
    '',
    at.palette.accent('Where it stands'),
    ...wrapText(standingText(document, workspace), at.width),
    '',
    at.palette.accent('History'),
    ...historyLines(document, at),
  ];
}

function whichLines(document: ItemDocument, { palette, width }: Surface): string[] {
  const { id, kind, level, tags, file, line } = document;
  const facts = [
    safeText(id),
    kind ?? 'has a mistake',
    level,
    ...tags.map((tag) => `#${safeText(tag)}`),
  ];
  const place = `${safeText(file ?? '')}:${line}`;
  return [facts.join(' · '), place].flatMap((text) => wrapText(palette.muted(text), width));
}

function standingText(document: ItemDocument, workspace: Workspace): string {
  const { box, due, lapses, suspended, introduced } = document;
  if (due === null) return suspended ? 'New, and suspended: it is not asked.' : 'New.';
  const forgotten = lapses === 0 ? '' : `, forgotten ${countOf(lapses, 'time')}`;
  const when = suspended ? 'suspended' : `${dueText(due, workspace)} (${due})`;
  return `Box ${box}, ${when}${forgotten}. First met on ${introduced ?? ''}.`;
}

function historyLines({ history, undone, reset }: ItemDocument, surface: Surface): string[] {
  const left = [
    ...(undone > 0 ? [`${countOf(undone, 'thing')} undone`] : []),
    ...(reset > 0 ? [`${reset} from before a reset`] : []),
  ];
  return [
    ...(history.length === 0 ? ['It has not been answered.'] : []),
    ...history.flatMap((step) => stepLines(step, surface)),
    ...(left.length === 0
      ? []
      : wrapText(surface.palette.muted(`Left out: ${left.join(', ')}.`), surface.width)),
  ];
}

/** Day and time, grade, boxes and how long it took; what was said, and the mistake it showed, below. */
function stepLines(step: Step, surface: Surface): string[] {
  const { palette, width } = surface;
  const time = `${step.at.slice(0, 10)} ${step.at.slice(11, 16)}`;
  if (!('grade' in step)) return [`${time}  ${WORDS[step.type] ?? step.type}`];
  const { grade, from, to, tookMs, said, mistake, mistakeNamed } = step;
  const paint = { missed: palette.bad, shaky: palette.caution, knew: palette.good }[grade];
  const took = tookMs === null ? '' : `  ${formatDuration(tookMs)}`;
  const line = `${time}  ${paint(grade.padEnd(6))}  ${from} → ${to}${took}`;
  const isNamed = mistakeNamed !== undefined && mistakeNamed !== null;
  const named = isNamed ? renderInline(mistakeNamed, surface) : undefined;
  const below = [
    // What names a wrong option says already what was said.
    ...(said === undefined || said === '' || mistakeNamed?.includes(said) === true
      ? []
      : [`said: ${safeText(said)}`]),
    ...(mistake === undefined ? [] : [named ?? `mistake: ${safeText(mistake)}`]),
  ];
  const indent = { indent: INDENT, hangingIndent: INDENT };
  return [
    ...wrapText(line, width, { hangingIndent: INDENT }),
    ...below.flatMap((text) => wrapText(palette.muted(text), width, indent)),
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  suspend: 'suspended',
  resume: 'resumed',
  import: 'brought over from before there was a journal',
};
