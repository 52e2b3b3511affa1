import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The built program, as a user starts it. */
export const PROGRAM = fileURLToPath(new URL('../../bin/autodiff-tutor.js', import.meta.url));

/** What a finished process leaves behind. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run in a world. */
export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A learner's world: its own folder with state and decks, removed when the test is over. */
export interface World {
  readonly folder: string;
  readonly home: string;
  /** Writes a file below the folder and returns its path. */
  file(name: string, content: string | Uint8Array): string;
  /** Environment of a process in this world: nothing of ours leaks in. */
  env(options?: RunOptions): Record<string, string>;
  /** Runs the program through pipes. */
  run(args: readonly string[], options?: RunOptions): Promise<Finished>;
  /** Runs a line of shell in the folder, where the program is on the path (`bin/` comes first), with nothing to read. */
  shell(line: string): Promise<Finished>;
  /** Runs the program and parses the one JSON document it prints. */
  json(args: readonly string[], options?: RunOptions): Promise<unknown>;
}

export const TODAY = '2026-11-22T10:00:00+01:00';

/** A fresh world. */
export function world(): World {
  const folder = mkdtempSync(join(tmpdir(), 'autodiff-tutor-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const home = join(folder, 'home');
  const env = ({ now = TODAY, env: more = {} }: RunOptions = {}): Record<string, string> => ({
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    AUTODIFF_TUTOR_HOME: home,
    AUTODIFF_TUTOR_NOW: now,
    ...more,
  });
  const self: World = {
    folder,
    home,
    file(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    env,
    run: (args, options = {}) =>
      finish(process.execPath, [PROGRAM, ...args], env(options), folder, options.input ?? ''),
    shell(line) {
      const program = join(folder, 'bin/autodiff-tutor');
      if (!existsSync(program)) {
        self.file(
          'bin/autodiff-tutor',
          `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`,
        );
      }
      chmodSync(program, 0o755);
      const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
      return finish('sh', ['-c', line], env({ env: { PATH: path } }), folder, '');
    },
    async json(args, options) {
      const { stdout, stderr } = await self.run(args, options);
      try {
        return JSON.parse(stdout) as unknown;
      } catch {
        throw new Error(`not one JSON document: ${stdout}\n${stderr}`);
      }
    },
  };
  return self;
}

function finish(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
  cwd: string,
  input: string | Uint8Array,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A small deck with one item of each kind. */
export const SMALL_DECK = `---
title: Small deck
---

# Basics

## What does \`backward()\` fill in? {#fills .beginner tags="api"}

The \`.grad\` of every leaf that asked for one.

> Hint: It is an attribute.

> Why: Because training needs it.

## Which rule joins local derivatives? {#rule .intermediate}

- [x] The chain rule
- [ ] The product rule
  That one is for products alone.
- [ ] The rule of three

> Demo: x*y + sin(x) @ x=2, y=3

## Explain what the tape is for. {#tape .advanced .explain}

> Hint: Think of what the backward sweep reads.

- recorded operations
- order of the backward sweep
- saved values
`;
