import type { Trace } from '../../autodiff/trace/trace.js';
import { escapeMarkup } from '../escape-markup.js';
import { equationText, pointText } from '../graph/caption.js';
import { nodeId } from '../graph/drawing.js';
import { inlineSvg } from '../graph/svg.js';
import { jsonText } from '../trace/json-text.js';
import { numberText } from '../trace/number-text.js';
import { placedNotes } from '../trace/placed-notes.js';
import { traceDocument } from '../trace/trace-document.js';
import { script, scriptHash, style, styleHash } from './assets.js';
import { pageSteps, type PageStep } from './steps.js';

const FORWARD = ['value', 'formula', 'in numbers', 'result', 'also called'];
const REVERSE = ['from → to', 'local derivative', 'upstream × local', 'total so far', 'k/n'];

/**
 * One page that needs nothing else: the tables of a trace, its graph, and a walk through both by keys and buttons, which
 * shows each number when it is found, as the walk at a terminal does. Without scripts, and on paper, all is there.
 *
 * @param layout what Graphviz made of `renderDot` of the same trace; undefined for a graph too large to be drawn
 */
export function renderPage(trace: Trace, layout: string | undefined): string {
  const steps = pageSteps(trace);
  const equation = escapeMarkup(equationText(trace));
  const point = escapeMarkup(pointText(trace));
  const walk = steps.map(({ phase, row, title, lines, marks, found }) => ({
    phase,
    row,
    title,
    lines,
    marks,
    found,
  }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${equation}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kicker">The chain rule, step by step</p>
<h1>${equation}</h1>
${point === '' ? '' : `<p class="point">at ${point}</p>`}
</header>
<main>
<section id="walk" aria-label="Walk" hidden>
<div class="buttons">
<button type="button" id="first" aria-keyshortcuts="Home"><span aria-hidden="true">«</span> First</button>
<button type="button" id="back" aria-keyshortcuts="ArrowLeft"><span aria-hidden="true">←</span> Back</button>
<button type="button" id="next" aria-keyshortcuts="ArrowRight Space">Next <span aria-hidden="true">→</span></button>
<button type="button" id="last" aria-keyshortcuts="End">Last <span aria-hidden="true">»</span></button>
</div>
<div id="card" aria-live="polite" aria-atomic="true"></div>
<p class="keys">Keys: <kbd>→</kbd> or <kbd>space</kbd> next, <kbd>←</kbd> back, <kbd>Home</kbd>, <kbd>End</kbd></p>
</section>
${layout === undefined ? '' : `<figure tabindex="0" aria-label="The graph">${inlineSvg(trace, layout)}</figure>`}
<section class="tables">
<h2>Forward</h2>
<p>Compute each value from those above, and remember it for the way back.</p>
${table(
  'forward',
  FORWARD,
  steps.filter(({ phase }) => phase === 'forward'),
)}
<h2>Reverse</h2>
<p>Walk back from ${escapeMarkup(trace.resultName)}: what arrives from above (upstream) times the local derivative is added to the total. A value that is used n times gets n contributions; k/n counts them.</p>
${table(
  'reverse',
  REVERSE,
  steps.filter(({ phase }) => phase === 'reverse'),
)}
<h2>Gradient</h2>
<ul class="gradient">
${gradientLines(trace).join('\n')}
</ul>
${notes(trace)}
</section>
</main>
<script type="application/json" id="trace">${embedded(jsonText(traceDocument(trace)))}</script>
<script type="application/json" id="steps">${embedded(JSON.stringify(walk))}</script>
<script>${script}</script>
</body>
</html>
`;
}

function table(phase: string, titles: readonly string[], steps: readonly PageStep[]): string {
  const head = titles.map((title) => `<th scope="col">${escapeMarkup(title)}</th>`).join('');
  const rows = steps.map(({ row, cells }) => {
    const [first = '', ...others] = cells.map(escapeMarkup);
    return `<tr id="${row}"><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeMarkup(titles[1] ?? '')}"><table class="${phase}"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

function gradientLines({ inputs, resultName }: Trace): string[] {
  return inputs.map(
    ({ name, node, derivative }) =>
      `<li>∂${escapeMarkup(resultName)}/∂${escapeMarkup(name)} = <strong data-found="${nodeId(node)}">${numberText(derivative)}</strong></li>`,
  );
}

function notes(trace: Trace): string {
  return placedNotes(trace, false)
    .map(({ text }) => `<p class="note at-end">${escapeMarkup(text)}</p>`)
    .join('\n');
}

/** JSON that cannot end the script element it stands in, nor open a comment in it. */
function embedded(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
