// Measures what the project promises about progress that has grown for years: 100,000 items and 1,000,000 answers beside
// 100 of each, in one run. Whole processes are divided by a bare `node -e 0` that ran right before; the rebuild, which
// nothing compares to, is measured in seconds of the processor, because a loaded machine does not make it worse.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lineOf } from '../../src/progress/journal/line.js';
import { openProgress, type Progress } from '../../src/progress/progress.js';
import { GRADES } from '../../src/schedule/leitner.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';

const PROGRAM = resolve('bin/autodiff-tutor.js');
const NOW = Date.parse('2026-11-22T09:00Z');
const RUNS = Number(process.env['BENCH_RUNS'] ?? 15);
const ANSWERS = 500;

const [mode, ...rest] = process.argv.slice(2);
if (mode === 'rebuild') await rebuild(rest[0] ?? '');
else await compare();

/** Opens progress whose boxes are missing, and prints what that took. */
async function rebuild(home: string): Promise<void> {
  const before = process.cpuUsage();
  const progress = await open(home);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(JSON.stringify({ seconds, mebibytes: process.resourceUsage().maxRSS / 1024 }));
  progress.close();
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'autodiff-tutor-progress-'));
  const failed: string[] = [];
  const report = (name: string, value: number, limit: number): void => {
    if (value > limit) failed.push(`${name}: ${value.toFixed(2)}`);
    console.log(
      `${value > limit ? 'OVER' : 'ok  '}  ${value.toFixed(2).padStart(7)}  ${name} (limit ${limit})`,
    );
  };
  try {
    const small = homeOf(folder, 'small', 100, 100);
    const large = homeOf(folder, 'large', 100_000, 1_000_000);
    const { seconds, mebibytes } = rebuilt(large);
    rebuilt(small);
    report('full rebuild of 1,000,000 answers, seconds', seconds, 6);
    report('the same, MiB of memory at most', mebibytes, 1024);
    report('start over 100,000 items and 1,000,000 answers, × bare node', startRatio(large), 8);
    report('the same over 100 and 100, × bare node', startRatio(small), 3);
    report(
      'an answer over 100,000 and 1,000,000, × one over 100 and 100',
      await answerRatio(small, large),
      1.5,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (failed.length > 0) {
    console.log(`\nOver the limit: ${failed.join('; ')}`);
    process.exitCode = 1;
  }
}

/** A state folder with a journal of this many answers to this many items, one per minute. */
function homeOf(folder: string, name: string, items: number, answers: number): string {
  const home = join(folder, name);
  mkdirSync(join(home, 'reviews'), { recursive: true });
  const path = join(home, 'reviews', 'laptop.jsonl');
  let lines: string[] = [];
  for (let index = 0; index < answers; index += 1) {
    const epochMs = NOW - (answers - index) * 60_000;
    lines.push(
      lineOf({
        type: 'answer',
        id: idOf(index % items),
        grade: GRADES[(index * 7 + Math.floor(index / items)) % 3] ?? 'knew',
        tookMs: 4000 + (index % 999),
        event: `event${index.toString(36).padStart(11, '0')}`,
        at: { epochMs, offset: 60 },
        order: epochMs,
      }),
    );
    if (lines.length === 10_000 || index === answers - 1) {
      appendFileSync(path, lines.join(''));
      lines = [];
    }
  }
  return home;
}

function idOf(index: number): string {
  return `deck-${index % 97}/what-is-asked-${index}`;
}

function open(home: string): Promise<Progress> {
  const now = () => ({ epochMs: NOW, offset: 60 });
  return openProgress({ folder: home }, DEFAULT_RULES, { now, random: Math.random });
}

/** In a process of its own, for its memory. */
function rebuilt(home: string): { readonly seconds: number; readonly mebibytes: number } {
  const script = process.argv[1] ?? '';
  const { stdout } = spawnSync(process.execPath, [script, 'rebuild', home], { encoding: 'utf8' });
  return JSON.parse(stdout) as { seconds: number; mebibytes: number };
}

function startRatio(home: string): number {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    AUTODIFF_TUTOR_HOME: home,
    AUTODIFF_TUTOR_NOW: '2026-11-22T10:00:00+01:00',
  };
  const timed = (args: readonly string[]): number => {
    const began = performance.now();
    spawnSync(process.execPath, args, { env });
    return performance.now() - began;
  };
  timed([PROGRAM]);
  return median(Array.from({ length: RUNS }, () => 1 / (timed(['-e', '0']) / timed([PROGRAM]))));
}

/** One answer here, one there, so that both meet the same machine. */
async function answerRatio(small: string, large: string): Promise<number> {
  const [few, many] = [await open(small), await open(large)];
  const took: [number[], number[]] = [[], []];
  for (let index = 0; index < ANSWERS; index += 1) {
    took[0].push(answerMs(few, idOf(index % 100), index));
    took[1].push(answerMs(many, idOf((index * 197) % 100_000), index));
  }
  return median(took[1]) / median(took[0]);
}

function answerMs(progress: Progress, id: string, index: number): number {
  const at = { epochMs: NOW + index * 1000, offset: 60 };
  const began = performance.now();
  progress.record({ type: 'answer', id, grade: 'knew', tookMs: 4000 }, at);
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
