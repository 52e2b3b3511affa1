import { type ItemHeading, LEVELS } from '../deck/item.js';
import type { Outcome } from '../schedule/session.js';
import { safeText } from '../safe-text.js';
import { countOf, formatDuration } from './duration.js';
import { renderInline } from './markdown/render.js';
import type { Surface } from './palette.js';
import { displayWidth, padEnd, truncate, wrapText } from './wrap.js';

/** What the score of a quiz is told from. */
export interface ScoreFacts {
  readonly outcomes: readonly Outcome[];
  readonly entry: (id: string) => ItemHeading | undefined;
  /** Questions not reached. */
  readonly left: number;
  /** Whether nothing was scheduled. */
  readonly mock: boolean;
  /** Names the decks of a mock exam, whose name is shown if not given. */
  readonly deckTitle?: (name: string) => string;
  /** The mistakes one by one, laid out for the surface; their questions alone are listed if not given. */
  readonly mistakes?: readonly (readonly string[])[] | undefined;
  /** What to type for what is due, and for all of it. */
  readonly studyCommand: string;
  readonly examCommand: string;
}

/**
 * The score of a quiz, in all and by level, of a mock exam by deck as well, and what was missed. A question counts by its first answer: a second try
 * in the same sitting is practice. Ends with a newline.
 */
export function renderScore(facts: ScoreFacts, surface: Surface): string {
  const { palette, width } = surface;
  const first = facts.outcomes.filter(({ ask }) => !ask.again);
  const took = facts.outcomes.reduce((sum, { tookMs }) => sum + tookMs, 0);
  const missed = first.filter(({ grade }) => grade === 'missed');
  const pace = `, ${formatDuration(took / Math.max(1, first.length))} a question`;
  const head = [
    palette.strong(`${first.length - missed.length} of ${first.length} right`) +
      palette.muted(` in ${formatDuration(took)}${facts.mock ? pace : ''}`),
    ...partLines(first, facts, surface),
  ];
  const questions = missed.map(
    ({ ask }) => `  · ${renderInline(facts.entry(ask.id)?.front ?? ask.id, surface)}`,
  );
  const indent = (line: string): number => (line.startsWith('  ') ? 4 : 0);
  const wrapped = (lines: readonly string[]): string[] =>
    lines.flatMap((line) => wrapText(line, width, { hangingIndent: indent(line) }));
  const told = facts.mistakes;
  const lines = [
    ...wrapped(head),
    ...(missed.length === 0
      ? []
      : told === undefined
        ? ['', 'Missed:', ...wrapped(questions)]
        : []),
    ...(told ?? []).flatMap((mistake, index) => [
      '',
      palette.muted(`[mistake ${index + 1} of ${(told ?? []).length}]`),
      ...mistake,
    ]),
    '',
    ...wrapped([palette.muted(nextStep(facts, missed.length))]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Right answers by level and, of a mock exam, by deck, in columns that fit both. */
function partLines(
  first: readonly Outcome[],
  { entry, mock, deckTitle }: ScoreFacts,
  surface: Surface,
): string[] {
  const levels = LEVELS.map((level) =>
    part(level, first, ({ ask }) => entry(ask.id)?.level === level),
  );
  const named = new Set(first.flatMap(({ ask }) => entry(ask.id)?.deck ?? []));
  const decks = [...named].map((name) =>
    part(safeText(deckTitle?.(name) ?? name), first, ({ ask }) => entry(ask.id)?.deck === name),
  );
  const groups = [levels, mock ? decks : []].map((parts) => parts.filter(({ count }) => count > 0));
  const widest = Math.max(12, ...groups.flat().map(({ name }) => displayWidth(name)));
  // A count is at most as long as this, and belongs on the line of its name.
  const column = Math.min(widest, Math.max(12, surface.width - '  999 of 999'.length - 1));
  return groups.flatMap((parts, index) => [
    ...(index > 0 && parts.length > 0 ? [''] : []),
    ...parts.map((one) => partLine(one, column, surface)),
  ]);
}

interface Part {
  readonly name: string;
  readonly right: number;
  readonly count: number;
}

function part(name: string, first: readonly Outcome[], isIn: (outcome: Outcome) => boolean): Part {
  const here = first.filter(isIn);
  const right = here.filter(({ grade }) => grade !== 'missed').length;
  return { name, right, count: here.length };
}

function partLine({ name, right, count }: Part, column: number, { palette }: Surface): string {
  const paint = right === count ? palette.good : palette.caution;
  return `  ${padEnd(truncate(name, column), column)} ${paint(`${right} of ${count}`)}`;
}

function nextStep(facts: ScoreFacts, missed: number): string {
  const { left, mock, studyCommand, examCommand } = facts;
  if (left > 0) return `${countOf(left, 'question')} not reached.`;
  if (mock) {
    return `A mock exam: nothing was scheduled. What is due: ${studyCommand}`;
  }
  return missed > 0
    ? `What was missed comes back soon: ${studyCommand}`
    : `All right. For every quiz item, due or not: ${examCommand}`;
}
