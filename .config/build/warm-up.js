// Runs the freshly built program once through the most common uses, so that the compiled code that dist/start.cjs caches
// beside each file contains what a first run needs. Each run is a separate process, since within one process V8 would cache
// with a file what any of the runs needed. A cache is not extended later, so the most frequent use of a command comes first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { start } from '../../dist/start.cjs';

/** A stream that looks like a terminal and passes on what is written to it. */
function terminal(onText) {
  const output = new Writable({
    write(chunk, _encoding, done) {
      onText(String(chunk));
      done();
    },
  });
  // Like a real terminal, it stays open after a prompt has finished.
  return Object.assign(output, { isTTY: true, columns: 80, rows: 24, end: () => undefined });
}

/** Runs one command at a terminal that presses keys when it sees certain words. */
async function run(args, reactions = []) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const left = [...reactions];
  const stdout = terminal((text) => {
    const [words, key] = left[0] ?? [];
    if (words === undefined || !text.includes(words)) return;
    left.shift();
    setImmediate(() => stdin.write(key));
  });
  const status = await start(args, {
    env: process.env,
    stdin,
    stdout,
    stderr: terminal((text) => process.stderr.write(text)),
  });
  if (status !== 0 || left.length > 0) {
    throw new Error(`warm-up: ${args.join(' ')} ended with ${status}, waiting for ${left}`);
  }
}

// The most common uses, with the keys to press at certain words.
const RUNS = [
  [['--help']],
  [['demo']],
  [['demo', 'lesson', 'lost-leaf']],
  [
    ['demo', 'train'],
    [
      ['step 0 of 100', ' '],
      ['step 0 of 2000', ' '],
    ],
  ],
  // Only up to the first question: what comes later can be compiled while the learner thinks.
  [['study'], [['show', 'q']]],
  [['quiz'], [['choose', 'q']]],
  [['practice', 'derivatives/power-of-a-line'], [['answer', 'q']]],
  [[]],
  [['due', '--json']],
  [['decks']],
  [['stats']],
  [['check']],
  [['answer', 'why-autodiff/why-gradients', 'knew']],
];

const [, self, which] = process.argv;
if (which === undefined) {
  const home = mkdtempSync(join(tmpdir(), 'autodiff-tutor-build-'));
  const env = { ...process.env, AUTODIFF_TUTOR_HOME: home, TERM: 'xterm-256color' };
  try {
    for (const index of RUNS.keys()) {
      const { status } = spawnSync(process.execPath, [self, String(index)], {
        env,
        stdio: 'inherit',
      });
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
} else {
  await run(...RUNS[Number(which)]);
}
