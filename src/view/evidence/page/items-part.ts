import type { GroupSuccess } from '../../../evidence/success.js';
import { MISTAKE_DAYS } from '../../../evidence/mistakes.js';
import type { ToldEvidence } from '../../../evidence/told-evidence.js';
import { safeText } from '../../../safe-text.js';
import { escapeMarkup } from '../../escape-markup.js';
import { hardText, notYetTold } from '../items-sections.js';
import { inlineHtml } from './inline-html.js';
import { intervalChart } from './interval-chart.js';

const GROUPS_SHOWN = 12;

/** Success by deck, level and tag; the hardest items; mistakes. Each where there is any. */
export function itemParts(told: ToldEvidence): readonly string[] {
  return [success(told), hardest(told), confused(told), mistakes(told)];
}

function success({ success: { decks, levels, tags } }: ToldEvidence): string {
  const kinds = [
    ['By deck', decks],
    ['By level', levels],
    ['By tag', tags],
  ] as const;
  const charts = kinds.flatMap(([title, groups]) =>
    groups.length === 0
      ? []
      : [`<figure><figcaption>${title}</figcaption>${chart(title, groups)}</figure>`],
  );
  return charts.length === 0
    ? ''
    : part('Success', `<div class="charts">${charts.join('\n')}</div>`);
}

function chart(title: string, groups: readonly GroupSuccess[]): string {
  const rows = groups.slice(0, GROUPS_SHOWN).map(({ name, recalled, reviewed }) => ({
    label: safeText(name),
    estimate: recalled,
    count: reviewed,
  }));
  return intervalChart(rows, `Recall at review ${title.toLowerCase()}`);
}

function hardest({ hardest: items }: ToldEvidence): string {
  if (items.length === 0) return '';
  const rows = items.map(
    (item) =>
      `<li>${inlineHtml(item.front)}<br><span class="muted">${hardText(item)}: <code>autodiff-tutor show ${escapeMarkup(safeText(item.id))}</code></span></li>`,
  );
  const title = items.length === 1 ? 'The hardest item' : `The hardest ${items.length}`;
  return part(title, `<ol>\n${rows.join('\n')}\n</ol>`);
}

function confused({ confused: all }: ToldEvidence): string {
  if (all.length === 0) return '';
  const rows = all.map(
    ({ front, times, sentence }) =>
      `<li>${inlineHtml(front)}<br><span class="muted">${times} times:</span> ${inlineHtml(sentence)}</li>`,
  );
  return part(
    `The same mistake again and again in the last ${MISTAKE_DAYS} days`,
    `<ul class="plain">\n${rows.join('\n')}\n</ul>`,
  );
}

function mistakes(told: ToldEvidence): string {
  const rows = notYetTold(told).map(
    ({ times, sentence }) =>
      `<li><span class="muted">${times} times:</span> ${inlineHtml(sentence)}</li>`,
  );
  if (rows.length === 0) return '';
  return part(
    `Mistakes made more than once in the last ${MISTAKE_DAYS} days`,
    `<ul class="plain">\n${rows.join('\n')}\n</ul>`,
  );
}

function part(title: string, body: string): string {
  return `<section>\n<h2>${title}</h2>\n${body}\n</section>`;
}
