// Measures what the project promises about speed. Every time is the median of several whole processes, each divided by
// a bare `node -e 0` that ran right before it: machines differ and drift, a ratio within one run does not.
import pty from '@lydell/node-pty';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureEngine } from './engine.js';
import { manyItems } from '../support/many-items.js';

// npm runs scripts in the package's folder.
const PROGRAM = resolve('bin/autodiff-tutor.js');
const RUNS = Number(process.env['BENCH_RUNS'] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'autodiff-tutor-bench-'));
const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: folder,
  AUTODIFF_TUTOR_HOME: join(folder, 'home'),
  TERM: 'xterm-256color',
};

const deckOf = (name: string, items: number, options?: { mistakeEvery: number }): string => {
  const path = join(folder, name);
  writeFileSync(path, manyItems(items, options));
  return path;
};
const tenThousand = deckOf('ten-thousand.md', 10_000);
const twentyThousand = deckOf('twenty-thousand.md', 20_000);
// As much Markdown as a curriculum of nine decks, each after the one before: about 400 kB.
const nine = Array.from({ length: 9 }, (_, index) => {
  const requires = index === 0 ? '' : `requires: [deck-${index - 1}]\n`;
  const text = manyItems(155).replace('---\n', `---\norder: ${index}\n${requires}`);
  const path = join(folder, `deck-${index}.md`);
  writeFileSync(path, text);
  return path;
}).flatMap((path) => ['--decks', path]);
const withMistakes = deckOf('mistakes.md', 10_000, { mistakeEvery: 10 });

const failed: string[] = [];
try {
  report('--help', ratioToBare(['--help']), 1.25);
  report('demo', ratioToBare(['demo']), 1.4);
  report('study, to its first question', await ratioToFirstQuestion(), 1.9);
  report('the overview, nine decks of 400 kB', ratioToBare(nine), 2.5);
  report('due --json, nine decks of 400 kB', ratioToBare(['due', '--json', ...nine]), 2.5);
  report('due --json, 10,000 items', ratioToBare(['due', '--json', '--decks', tenThousand]), 5);
  report('check, 20,000 items against 10,000', growth(), 2.3);
  const { bytes, nanoseconds, parsingGrowth, timesFaster } = measureEngine(Math.ceil(RUNS / 3));
  report('engine: ns of work an operation, both sweeps of 1,000,000', nanoseconds, 60);
  report('engine: bytes an operation', bytes, 64);
  const isFaster = timesFaster >= 10;
  reportValue(
    'engine: times as fast as objects with closures (at least 10)',
    timesFaster.toFixed(1),
    isFaster,
  );
  report('engine: parsing 200,000 terms against 100,000', parsingGrowth, 2.3);
  const found = errorsOf(run(['check', '--json', withMistakes]).stdout);
  reportValue('check, errors found of 1,000', found, found === 1000);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed.length > 0) {
  console.log(`\nOver the limit: ${failed.join('; ')}`);
  process.exitCode = 1;
}

function errorsOf(json: string): number {
  return (JSON.parse(json) as { errors: number }).errors;
}

function run(args: readonly string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

/** Milliseconds. */
function timed(action: () => unknown): number {
  const began = performance.now();
  action();
  return performance.now() - began;
}

function bare(): void {
  spawnSync(process.execPath, ['-e', '0'], { env });
}

function ratioToBare(args: readonly string[]): number {
  const ratios: number[] = [];
  run(args);
  for (let index = 0; index < RUNS; index += 1)
    ratios.push(
      pair(
        timed(bare),
        timed(() => run(args)),
      ),
    );
  return median(ratios);
}

async function ratioToFirstQuestion(): Promise<number> {
  const ratios: number[] = [];
  await inTerminal([PROGRAM, 'study'], 'show');
  for (let index = 0; index < RUNS; index += 1) {
    const base = await inTerminal(['-e', '0']);
    ratios.push(pair(base, await inTerminal([PROGRAM, 'study'], 'show')));
  }
  return median(ratios);
}

/** Milliseconds from the start until `text` is on the screen, or until the end if there is no text to wait for. */
function inTerminal(args: string[], text?: string): Promise<number> {
  return new Promise((done) => {
    const began = performance.now();
    const child = pty.spawn(process.execPath, args, { cols: 80, rows: 24, env });
    let written = '';
    let took: number | undefined;
    child.onData((data) => {
      written += data;
      if (took === undefined && text !== undefined && written.includes(text)) {
        took = performance.now() - began;
        child.kill('SIGKILL');
      }
    });
    child.onExit(() => {
      done(took ?? performance.now() - began);
    });
  });
}

/** How much longer twice the items take, the start of the process taken off both. */
function growth(): number {
  const ratios: number[] = [];
  for (let index = 0; index < Math.max(3, Math.floor(RUNS / 3)); index += 1) {
    const base = timed(bare);
    const once = timed(() => run(['check', tenThousand])) - base;
    const twice = timed(() => run(['check', twentyThousand])) - base;
    ratios.push(twice / once);
  }
  return median(ratios);
}

function pair(base: number, took: number): number {
  return took / base;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function report(name: string, ratio: number, limit: number): void {
  reportValue(`${name} (limit ${limit})`, ratio.toFixed(2), ratio <= limit);
}

function reportValue(name: string, value: string | number, ok: boolean): void {
  if (!ok) failed.push(`${name}: ${value}`);
  console.log(`${ok ? 'ok  ' : 'OVER'}  ${String(value).padStart(6)}  ${name}`);
}
