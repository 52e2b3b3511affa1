import type { Outcome } from '../schedule/session.js';
import { safeText } from '../safe-text.js';
import { countOf, formatDuration } from './duration.js';
import { renderInline } from './markdown/render.js';
import type { Surface } from './palette.js';
import { wrapSentences } from './sentences.js';
import { wrapText } from './wrap.js';

/** What the end of a session is told from. */
export interface SummaryFacts {
  readonly outcomes: readonly Outcome[];
  /** The question of an item, as Markdown. */
  readonly front: (id: string) => string;
  /** Of the items missed, those that were forgotten again and again: ids. */
  readonly leeches?: readonly string[];
  /** A true sentence of how the learner gets on, where there is one. */
  readonly progress?: string | undefined;
  /** Questions that are still due today: the learner left, or set a limit. */
  readonly left: number;
  readonly reviewsTomorrow: number;
  readonly newTomorrow: number;
  /** What new items wait for, as a sentence, where none can come. */
  readonly waiting?: string | undefined;
  /** What to type to go on. */
  readonly studyCommand: string;
}

/** What was answered, what moved, what comes tomorrow, and what to do next. Ends with a newline. */
export function renderSummary(facts: SummaryFacts, surface: Surface): string {
  const { palette, width } = surface;
  const { outcomes } = facts;
  const first = outcomes.filter(({ ask }) => !ask.again);
  const took = outcomes.reduce((sum, { tookMs }) => sum + tookMs, 0);
  const up = first.filter(({ from, to }) => to > from).length;
  const missed = first.filter(({ grade }) => grade === 'missed');
  const [reviews, fresh] = [facts.reviewsTomorrow, facts.newTomorrow];
  const lines = [
    palette.strong(`${countOf(first.length, 'item')} answered in ${formatDuration(took)}`),
    '',
    `  ${palette.good('▲')} ${up} moved up`,
    `  ${palette.bad('▼')} ${missed.length} missed${fallen(outcomes)}`,
    `  ${palette.muted('=')} ${first.length - up - missed.length} stayed`,
    '',
    ...missedLines(
      missed.filter(({ ask }) => facts.leeches?.includes(ask.id) !== true),
      facts.front,
      surface,
    ),
    ...leechLines(facts, surface),
    ...(facts.progress === undefined ? [] : [facts.progress]),
    tomorrowLine(reviews, fresh),
    ...(facts.waiting === undefined ? [] : [facts.waiting]),
    palette.muted(nextStep(facts)),
  ];
  const wrapped = lines.flatMap((line) =>
    line.startsWith('  ')
      ? wrapText(line, width, { hangingIndent: 4 })
      : wrapSentences(line, width).flatMap((each) => wrapText(each, width)),
  );
  return `${wrapped.join('\n')}\n`;
}

function fallen(outcomes: readonly Outcome[]): string {
  const fell = outcomes.filter(({ from, to }) => to < from).length;
  return fell === 0 ? '' : ` (${fell} fell back)`;
}

function missedLines(
  missed: readonly Outcome[],
  front: (id: string) => string,
  surface: Surface,
): string[] {
  if (missed.length === 0) return [];
  return [
    'Worth another thought:',
    ...missed.map(({ ask }) => `  · ${renderInline(front(ask.id), surface)}`),
    '',
  ];
}

/** What does not stick is named, with what may help; it is never suspended by itself. */
function leechLines({ leeches = [], front }: SummaryFacts, surface: Surface): string[] {
  const [first] = leeches;
  if (first === undefined) return [];
  return [
    'Forgotten again and again:',
    ...leeches.map((id) => `  · ${renderInline(front(id), surface)}`),
    `Reword it, split it in two, or leave it out for a while. Its answers: autodiff-tutor show ${safeText(first)}`,
    '',
  ];
}

function tomorrowLine(reviews: number, fresh: number): string {
  if (reviews + fresh === 0) return 'Tomorrow: nothing is due.';
  const parts = [
    ...(reviews > 0 ? [countOf(reviews, 'review')] : []),
    ...(fresh > 0 ? [`${fresh} new`] : []),
  ];
  return `Tomorrow: ${parts.join(' and ')}.`;
}

function nextStep({ left, studyCommand }: SummaryFacts): string {
  if (left > 0) return `${countOf(left, 'question')} left for today: ${studyCommand}`;
  return 'See the chain rule work on numbers of your own: autodiff-tutor demo';
}
