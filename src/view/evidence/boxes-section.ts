import { type BoxWait, shownDays } from '../../evidence/box-waits.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { StabilityGroup } from '../../evidence/memory.js';
import type { RecallWindow } from '../../evidence/recall.js';
import { countOf } from '../duration.js';
import type { Surface } from '../palette.js';
import { renderTable } from '../table.js';
import { drawn, prose, type Section } from './section.js';
import { hasReviews } from './sentences.js';
import { percent, recallText } from './shares.js';
import { whyWaitText } from './why-wait.js';

type Column = Parameters<typeof renderTable>[1][number];
type Table = readonly [rows: readonly (readonly string[])[], columns: readonly Column[]];

const right = (title: string): Column => ({ title, align: 'right' });
const left = (title: string): Column => ({ title, align: 'left' });

/** From here on boxes and recall fit beside one another. */
const WIDE = 78;
/** What a column of recall takes, its gap included. */
const RECALL_COLUMN = 16;
const BOX_COLUMN = 3;

const INTERVALS =
  'Behind each recall: where it lies with 90 % certainty. Shaky counts as recalled.';

/** The boxes: how long they wait, and why; what is in them; what of it is recalled. */
export function boxesSection(evidence: Evidence, surface: Surface): Section {
  const why = whyWaitText(evidence.whyWait);
  if (evidence.memory !== undefined) {
    return {
      title: 'Memory and recall at review',
      blocks: [
        drawn([...table(memoryTable(evidence.memory), surface), '']),
        drawn([...table(windowsTable(evidence.recall), surface), '']),
        ...prose(INTERVALS, why),
      ],
    };
  }
  const boxes: Table = [
    evidence.waits.map((wait, index) => [
      String(wait.box),
      waitText(wait),
      String(evidence.boxes[index] ?? 0),
    ]),
    [right('box'), right('comes back after'), right('items')],
  ];
  if (!hasReviews(evidence)) {
    const recall = 'Your recall will stand here when items have come back for review.';
    return {
      title: 'Boxes',
      blocks: [drawn([...table(boxes, surface), '']), ...prose(recall, why)],
    };
  }
  const tables =
    surface.width >= WIDE
      ? table(beside(boxes, recallTable(evidence.recall, evidence.recall.length)), surface)
      : [
          ...table(boxes, surface),
          '',
          ...table(recallTable(evidence.recall, fitting(surface.width)), surface),
        ];
  return {
    title: 'Boxes and recall at review',
    blocks: [drawn([...tables, '']), ...prose(INTERVALS, why)],
  };
}

/** `7 → 9 days`: by the rules, and by the learner's own record. */
export function waitText({ base, days }: BoxWait): string {
  const shown = shownDays(days);
  return shown === base ? countOf(base, 'day') : `${base} → ${countOf(shown, 'day')}`;
}

/** `7 to 30 days`. */
export function stabilityText({ over, upTo }: StabilityGroup): string {
  if (upTo === undefined) return `over ${over} days`;
  return over === 0 ? `up to ${upTo} days` : `${over} to ${upTo} days`;
}

function table([rows, columns]: Table, surface: Surface): string[] {
  return renderTable(rows, columns, surface).split('\n');
}

/** The month says most; then the year. */
function fitting(width: number): number {
  return Math.max(1, Math.floor((width - BOX_COLUMN) / RECALL_COLUMN));
}

/** So many of the windows, a row a box and one for all. */
function recallTable(windows: readonly RecallWindow[], count: number): Table {
  const [week, month, year] = windows;
  const byWorth = [month, year, week].slice(0, count);
  const shown = windows.filter((window) => byWorth.includes(window));
  const boxes = shown[0]?.boxes ?? [];
  return [
    [
      ...boxes.map((_, index) => [
        String(index + 1),
        ...shown.map((window) => recallText(window.boxes[index] ?? window.all)),
      ]),
      ['all', ...shown.map(({ all }) => recallText(all))],
    ],
    [right('box'), ...shown.map(({ days }) => right(`last ${days} days`))],
  ];
}

/** Two tables whose first columns say the same, as one. */
function beside([rows, columns]: Table, [others, more]: Table): Table {
  return [
    others.map((other, index) => [
      ...(rows[index] ?? [other[0] ?? '', ...columns.slice(1).map(() => '')]),
      ...other.slice(1),
    ]),
    [...columns, ...more.slice(1)],
  ];
}

function windowsTable(windows: readonly RecallWindow[]): Table {
  return [
    windows.map(({ days, all }) => [`last ${days} days`, recallText(all), String(all.reviewed)]),
    [left(''), right('recall at review'), right('reviews')],
  ];
}

function memoryTable(groups: readonly StabilityGroup[]): Table {
  return [
    groups.map((group) => [
      stabilityText(group),
      String(group.items),
      group.recall === undefined ? '–' : `${percent(group.recall)} %`,
    ]),
    [left('stability'), right('items'), right('recall today, by FSRS')],
  ];
}
