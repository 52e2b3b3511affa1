import type { ToldEvidence } from '../../evidence/told-evidence.js';
import type { Surface } from '../palette.js';
import { boxesSection } from './boxes-section.js';
import { calendarSection } from './calendar-section.js';
import { forecastSection } from './forecast-section.js';
import {
  confusedSection,
  hardestSection,
  mistakesSection,
  notYetTold,
  successSection,
} from './items-sections.js';
import { prose, sectionLines, type Section } from './section.js';
import { aheadText, keptReason, keptText, lapsesText, standingText } from './sentences.js';

/** How the evidence is told. */
export interface Telling {
  /** Whether it is about some decks alone. */
  readonly someDecks: boolean;
  /** Whether a person reads it: a pipe gets its sentences unwrapped. */
  readonly wraps: boolean;
}

/** What is known by day is not known by deck. */
export const ALL_DECKS =
  'Recall, waits, time and the calendar are those of all decks together; the other figures are of the decks you named.';

/** Everything that the answers say, as text no wider than `surface.width` (20 or more). Ends with a newline. */
export function renderEvidence(
  told: ToldEvidence,
  surface: Surface,
  { someDecks, wraps }: Telling,
): string {
  const kept = keptText(told);
  const head: Section = {
    title: '',
    blocks: prose(standingText(told), lapsesText(told), aheadText(told)),
  };
  const answered = told.answers > 0 || told.time.some(({ answers }) => answers > 0);
  const sections = answered
    ? [
        head,
        { title: 'Kept', blocks: kept === undefined ? [] : prose(kept, keptReason(told)) },
        boxesSection(told, surface),
        calendarSection(told, surface),
        forecastSection(told, surface),
        successSection(told, surface),
        hardestSection(told, surface),
        confusedSection(told.confused, surface),
        mistakesSection(notYetTold(told), surface),
        { title: '', blocks: someDecks ? prose(ALL_DECKS) : [] },
      ]
    : [
        head,
        {
          title: '',
          blocks: prose('What your answers show will stand here: autodiff-tutor study'),
        },
      ];
  return `${sectionLines(sections, surface, wraps).join('\n')}\n`;
}
