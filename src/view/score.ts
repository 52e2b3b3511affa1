import { type ItemHeading, LEVELS } from '../deck/item.js';
import type { Outcome } from '../schedule/session.js';
import { countOf, formatDuration } from './duration.js';
import { renderInline } from './markdown/render.js';
import type { Surface } from './palette.js';
import { wrapText } from './wrap.js';

/** What the score of a quiz is told from. */
export interface ScoreFacts {
  readonly outcomes: readonly Outcome[];
  readonly entry: (id: string) => ItemHeading | undefined;
  /** Questions not reached. */
  readonly left: number;
  /** Whether nothing was scheduled. */
  readonly mock: boolean;
  /** What to type for what is due, and for all of it. */
  readonly studyCommand: string;
  readonly examCommand: string;
}

/**
 * The score of a quiz, in all and by level, and what was missed. A question counts by its first answer: a second try
 * in the same sitting is practice. Ends with a newline.
 */
export function renderScore(facts: ScoreFacts, surface: Surface): string {
  const { palette, width } = surface;
  const first = facts.outcomes.filter(({ ask }) => !ask.again);
  const took = facts.outcomes.reduce((sum, { tookMs }) => sum + tookMs, 0);
  const missed = first.filter(({ grade }) => grade === 'missed');
  const lines = [
    palette.strong(`${first.length - missed.length} of ${first.length} right`) +
      palette.muted(` in ${formatDuration(took)}`),
    ...levelLines(first, facts, surface),
    ...(missed.length === 0 ? [] : ['', 'Missed:']),
    ...missed.map(
      ({ ask }) => `  · ${renderInline(facts.entry(ask.id)?.front ?? ask.id, surface)}`,
    ),
    '',
    palette.muted(nextStep(facts, missed.length)),
  ];
  const indent = (line: string): number => (line.startsWith('  ') ? 4 : 0);
  return `${lines.flatMap((line) => wrapText(line, width, { hangingIndent: indent(line) })).join('\n')}\n`;
}

function levelLines(
  first: readonly Outcome[],
  { entry }: ScoreFacts,
  { palette }: Surface,
): string[] {
  return LEVELS.flatMap((level) => {
    const here = first.filter(({ ask }) => entry(ask.id)?.level === level);
    if (here.length === 0) return [];
    const right = here.filter(({ grade }) => grade !== 'missed').length;
    const paint = right === here.length ? palette.good : palette.caution;
    return [`  ${level.padEnd(12)} ${paint(`${right} of ${here.length}`)}`];
  });
}

function nextStep(facts: ScoreFacts, missed: number): string {
  const { left, mock, studyCommand, examCommand } = facts;
  if (left > 0) return `${countOf(left, 'question')} not reached.`;
  if (mock) return `A mock exam: nothing was scheduled. What is due: ${studyCommand}`;
  return missed > 0
    ? `What was missed comes back soon: ${studyCommand}`
    : `All right. For every quiz item, due or not: ${examCommand}`;
}
