import type { CalendarDay } from '../../../evidence/calendar.js';
import type { RecallRate } from '../../../evidence/recall-rate.js';
import { sumOf } from '../../../evidence/records.js';
import type { ToldEvidence } from '../../../evidence/told-evidence.js';
import { countOf, formatDuration } from '../../duration.js';
import { escapeMarkup } from '../../escape-markup.js';
import { weeksOf } from '../calendar-section.js';
import { ALL_DECKS } from '../evidence-text.js';
import { dateText } from '../forecast-section.js';
import {
  aheadText,
  busiestText,
  forecastText,
  hasReviews,
  keptReason,
  keptText,
  lapsesText,
  standingText,
  streakText,
  timeText,
} from '../sentences.js';
import { whyWaitText } from '../why-wait.js';
import { style, styleHash } from './assets.js';
import { barChart } from './bar-chart.js';
import { calendarChart } from './calendar-chart.js';
import { intervalChart } from './interval-chart.js';
import { keptChart } from './kept-chart.js';
import { itemParts } from './items-part.js';
import { boxesTable, memoryTables } from './tables.js';

const WEEKS_A_LABEL = 4;
const DAYS_A_WEEK = 7;
const FSRS_AIM = 0.9;

/** All that the answers say as one page that needs nothing else, and runs nothing. */
export function renderEvidencePage(
  told: ToldEvidence,
  { someDecks }: { readonly someDecks: boolean },
): string {
  const day = `${dateText(told.day)} ${told.day.slice(0, 4)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>What the answers show, ${day}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kicker">autodiff-tutor · ${day}</p>
<h1>What the answers show</h1>
${sentences(standingText(told), lapsesText(told), aheadText(told), someDecks ? ALL_DECKS : undefined)}
</header>
<main>
${[keptPart(told), boxesPart(told), calendarPart(told), forecastPart(told), ...itemParts(told)].filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

function keptPart(told: ToldEvidence): string {
  const kept = keptText(told);
  if (kept === undefined) return '';
  return part('Kept', `${keptChart(told.kept)}\n${sentences(kept, keptReason(told))}`);
}

function boxesPart(told: ToldEvidence): string {
  const [tables, title, aim] =
    told.memory === undefined
      ? [boxesTable(told), 'Boxes', 'the ladder’s aim: seven in eight']
      : [memoryTables(told), 'Memory', 'the aim of FSRS: nine in ten'];
  const why = sentences(whyWaitText(told.whyWait));
  if (!hasReviews(told)) return part(title, `${tables}\n${why}`);
  const body = [
    tables,
    why,
    `<div class="charts">${recallCharts(told).join('\n')}</div>`,
    `<p class="muted">A circle is the recall at review, the bar behind it where it lies with 90\u00a0% certainty, the broken line ${aim}. Shaky counts as recalled.</p>`,
  ];
  return part(`${title} and recall at review`, body.join('\n'));
}

/** A chart a window, with a row a box; under FSRS one chart, with a row a window. */
function recallCharts({ memory, recall }: ToldEvidence): string[] {
  const rowOf = (label: string, { recalled, reviewed }: RecallRate) => {
    return { label, estimate: recalled, count: reviewed };
  };
  if (memory !== undefined) {
    const rows = recall.map(({ days, all }) => rowOf(`last ${days} days`, all));
    return [figure('Recall at review', intervalChart(rows, 'Recall at review', FSRS_AIM))];
  }
  return recall.map(({ days, all, boxes }) => {
    const rows = boxes.map((rate, index) => rowOf(`box ${index + 1}`, rate));
    const title = `Last ${days} days`;
    const name = `Recall at review, ${title.toLowerCase()}`;
    return figure(title, intervalChart([...rows, rowOf('all', all)], name));
  });
}

function calendarPart(told: ToldEvidence): string {
  const weeks = weeksOf(told.calendar);
  const minutes = barChart(weeks.map(weekBar), 'Minutes a week', 'minutes');
  const hasTime = sumOf(told.calendar, ({ tookMs }) => tookMs) > 0;
  const charts = [
    figure('Answers a day', calendarChart(told.calendar)),
    ...(hasTime ? [figure('Minutes a week', minutes)] : []),
  ];
  const body = [
    `<div class="pair">${charts.join('\n')}</div>`,
    sentences(streakText(told), ...told.time.map(timeText)),
  ];
  return part(`Calendar of ${weeks.length} weeks`, body.filter((text) => text !== '').join('\n'));
}

function weekBar(week: readonly CalendarDay[], index: number) {
  const took = sumOf(week, ({ tookMs }) => tookMs);
  const answers = sumOf(week, (day) => day.answers);
  const from = week[0] === undefined ? '' : dateText(week[0].day);
  return {
    value: took / 60_000,
    label: index % WEEKS_A_LABEL === 0 ? from : '',
    tip: `Week of ${from}: ${formatDuration(took)}, ${countOf(answers, 'answer')}`,
  };
}

function forecastPart(told: ToldEvidence): string {
  const { forecast } = told;
  const bars = forecast.map(({ day, due }, index) => ({
    value: due,
    label: index % DAYS_A_WEEK === 0 ? dateText(day) : '',
    tip: `${dateText(day)}: ${countOf(due, 'review')}`,
  }));
  const title = `Reviews of the next ${forecast.length} days`;
  const chart = forecast.some(({ due }) => due > 0) ? barChart(bars, title, 'reviews a day') : '';
  return part(title, `${chart}\n${sentences(forecastText(told), busiestText(told))}`);
}

function figure(caption: string, chart: string): string {
  return `<figure><figcaption>${caption}</figcaption>${chart}</figure>`;
}

function part(title: string, body: string): string {
  return `<section>\n<h2>${escapeMarkup(title)}</h2>\n${body}\n</section>`;
}

function sentences(...texts: readonly (string | undefined)[]): string {
  return texts
    .flatMap((text) =>
      text === undefined ? [] : [`<p>${escapeMarkup(text).replaceAll(' %', '\u00a0%')}</p>`],
    )
    .join('\n');
}
