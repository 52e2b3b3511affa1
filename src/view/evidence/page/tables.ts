import type { Evidence } from '../../../evidence/evidence.js';
import { escapeMarkup } from '../../escape-markup.js';
import { stabilityText, waitText } from '../boxes-section.js';
import { hasReviews } from '../sentences.js';
import { percent, recallText } from '../shares.js';

/** The boxes, how long they wait, and what of them is recalled. */
export function boxesTable(evidence: Evidence): string {
  const { waits, boxes } = evidence;
  const recall = hasReviews(evidence) ? evidence.recall : [];
  const titles = ['box', 'comes back after', 'items', ...recall.map(windowTitle)];
  const rows = waits.map((wait, index) => [
    String(wait.box),
    waitText(wait),
    String(boxes[index] ?? 0),
    ...recall.map((window) => recallText(window.boxes[index] ?? window.all)),
  ]);
  const all = ['all', '', '', ...recall.map((window) => recallText(window.all))];
  return table(titles, recall.length === 0 ? rows : [...rows, all], 'Boxes');
}

/** What FSRS knows of the items, and what is recalled. */
export function memoryTables({ memory = [], recall }: Evidence): string {
  const groups = memory.map((group) => [
    stabilityText(group),
    String(group.items),
    group.recall === undefined ? '–' : `${percent(group.recall)} %`,
  ]);
  const rates = recall.map((window) => [
    windowTitle(window),
    recallText(window.all),
    String(window.all.reviewed),
  ]);
  return [
    table(['stability', 'items', 'recall today, by FSRS'], groups, 'Memory'),
    table(['', 'recall at review', 'reviews'], rates, 'Recall at review'),
  ].join('\n');
}

function windowTitle({ days }: { readonly days: number }): string {
  return `last ${days} days`;
}

function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  name: string,
): string {
  const head = titles.map((title) => `<th scope="col">${escapeMarkup(title)}</th>`).join('');
  const body = rows.map(([first = '', ...others]) => {
    const cells = others.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeMarkup(first)}</th>${cells}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}
