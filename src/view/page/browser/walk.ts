import { type Finding, revealer } from './reveal.js';

/** A step as the page embeds it; see PageStep. */
interface WalkStep extends Finding {
  readonly phase: string;
  readonly row: string;
  readonly title: string;
  readonly lines: readonly string[];
}

const steps = JSON.parse(element('steps').textContent) as WalkStep[];
const reveal = revealer(steps);
let at = 0;

function element(id: string): Element {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no ${id} in the page`);
  return found;
}

/** A line of the card. */
function line(tag: string, text: string, name = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = name;
  return made;
}

function show(to: number): void {
  at = Math.min(Math.max(to, 0), steps.length - 1);
  const step = steps[at];
  if (step === undefined) return;
  for (const marked of document.querySelectorAll('.current')) marked.classList.remove('current');
  for (const id of [step.row, ...step.marks]) document.getElementById(id)?.classList.add('current');
  steps.forEach(({ row }, index) => {
    document.getElementById(row)?.classList.toggle('later', index > at);
  });
  reveal(at);
  const place = `${step.phase === 'forward' ? 'Forward' : 'Reverse'} · step ${at + 1} of ${steps.length}`;
  element('card').replaceChildren(
    line('p', place, 'place'),
    line('h2', step.title),
    ...step.lines.map((text) => line('p', text)),
  );
  for (const [id, isAtEnd] of [
    ['first', at === 0],
    ['back', at === 0],
    ['next', at === steps.length - 1],
    ['last', at === steps.length - 1],
  ] as const) {
    element(id).setAttribute('aria-disabled', String(isAtEnd));
  }
}

const moves: Readonly<Record<string, () => number>> = {
  first: () => 0,
  back: () => at - 1,
  next: () => at + 1,
  last: () => steps.length - 1,
};
const keys: Readonly<Record<string, string>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  Home: 'first',
  End: 'last',
};

function go(move: string): void {
  const to = moves[move]?.();
  if (to !== undefined) show(to);
}

for (const id of Object.keys(moves))
  element(id).addEventListener('click', () => {
    go(id);
  });
document.addEventListener('keydown', (event) => {
  const move = keys[event.key];
  if (move === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return;
  // A button takes its own space; a wide table or graph its own arrows.
  if (event.target instanceof HTMLButtonElement && event.key === ' ') return;
  event.preventDefault();
  go(move);
});
if (steps.length > 0) {
  element('walk').removeAttribute('hidden');
  document.documentElement.classList.add('walking');
  show(0);
}
