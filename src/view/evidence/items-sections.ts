import type { Evidence } from '../../evidence/evidence.js';
import type { HardItem } from '../../evidence/hardest.js';
import { type ConfusionTold, MISTAKE_DAYS, type MistakeTold } from '../../evidence/mistakes.js';
import type { ToldEvidence } from '../../evidence/told-evidence.js';
import { safeText } from '../../safe-text.js';
import { countOf } from '../duration.js';
import { renderInline } from '../markdown/render.js';
import type { Surface } from '../palette.js';
import { renderTable } from '../table.js';
import { below, drawn, prose, type Section } from './section.js';
import { estimateText } from './shares.js';

const GROUPS_SHOWN = 5;
/** From here on there is room for counts. */
const WIDE = 60;

/** Recall by deck, level and tag, of each kind the weakest few. */
export function successSection({ success }: Evidence, surface: Surface): Section {
  const kinds = [
    ['deck', success.decks],
    ['level', success.levels],
    ['tag', success.tags],
  ] as const;
  const isWide = surface.width >= WIDE;
  const rows = kinds.flatMap(([kind, groups]) =>
    groups
      .slice(0, GROUPS_SHOWN)
      .map(({ name, recalled, reviewed }) => [
        `${surface.palette.muted(kind)} ${safeText(name)}`,
        estimateText(recalled),
        ...(isWide ? [String(reviewed)] : []),
      ]),
  );
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: 'weakest first', align: 'left' as const },
    right('recall'),
    ...(isWide ? [right('reviews')] : []),
  ];
  const table = rows.length === 0 ? [] : renderTable(rows, columns, surface).split('\n');
  return { title: 'Success', blocks: table.length === 0 ? [] : [drawn(table)] };
}

/** The items missed most often, and how to look at each. */
export function hardestSection({ hardest }: Evidence, surface: Surface): Section {
  const title = hardest.length === 1 ? 'The hardest item' : `The hardest ${hardest.length}`;
  return {
    title,
    blocks: hardest.flatMap((item) => [
      ...prose(renderInline(item.front, surface)),
      below(`${hardText(item)}: autodiff-tutor show ${safeText(item.id)}`),
    ]),
  };
}

/** `missed 5 of 14 times, forgotten twice, box 2`. */
export function hardText({ answers, misses, lapses, box, suspended, leech }: HardItem): string {
  const often = lapses === 1 ? 'once' : lapses === 2 ? 'twice' : `${lapses} times`;
  return [
    `missed ${misses} of ${answers} times`,
    ...(lapses > 0 ? [`forgotten ${often}`] : []),
    `box ${box}`,
    ...(suspended ? ['suspended'] : []),
    ...(leech ? ['a leech'] : []),
  ].join(', ');
}

const CONFUSIONS_SHOWN = 5;

/** What is answered wrong the same way again and again, under the question. */
export function confusedSection(confused: readonly ConfusionTold[], surface: Surface): Section {
  return {
    title: `The same mistake again and again in the last ${MISTAKE_DAYS} days`,
    blocks: confused
      .slice(0, CONFUSIONS_SHOWN)
      .flatMap(({ front, times, sentence }) => [
        ...prose(renderInline(front, surface)),
        below(`${times} times: ${renderInline(sentence, surface)}`),
      ]),
  };
}

const MISTAKES_SHOWN = 5;

/** The mistakes made on several items, by name. */
export function mistakesSection(mistakes: readonly MistakeTold[], surface: Surface): Section {
  return {
    title: `Mistakes made more than once in the last ${MISTAKE_DAYS} days`,
    blocks: mistakes.slice(0, MISTAKES_SHOWN).flatMap(({ times, items, sentence }) => {
      const on = items.length > 1 ? ` (${countOf(items.length, 'item')})` : '';
      return prose(`${times} times${on}: ${renderInline(sentence, surface)}`);
    }),
  };
}

/** The mistakes but those that were told under their questions. */
export function notYetTold({ mistakes, confused }: ToldEvidence): ToldEvidence['mistakes'] {
  const told = new Set(confused.map(({ code, id }) => `${code} ${id}`));
  return mistakes.filter(({ code, items }) => items.some((id) => !told.has(`${code} ${id}`)));
}
