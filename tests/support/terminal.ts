import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { pictureOf } from './picture.js';
import { PROGRAM, type World } from './world.js';

/** A learner at a terminal: the built program in a real pseudo-terminal, and the screen it draws. */
export interface LearnerTerminal {
  /** What is on the screen now, trailing blanks and empty lines cut. */
  screen(): string;
  /** Resolves when the screen shows all of these texts, or rejects with the screen. */
  sees(...texts: string[]): Promise<string>;
  /** Presses the letter of an option, once the option is on the screen. */
  picks(option: string): Promise<void>;
  /** Types keys, one after the other. */
  press(...keys: string[]): void;
  resize(columns: number, rows: number): void;
  /** Sends a signal; SIGHUP is what closing the window sends. */
  kill(signal: string): void;
  /** The exit status, when the program has ended. */
  ended(): Promise<number>;
  /** Everything that was ever written, escape sequences and all. */
  written(): string;
  /** The screen as it is now, as an SVG picture. */
  picture(title: string): string;
}

/** Where and how wide the learner sits. */
export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the program is typed into a shell, whose jobs can be stopped and taken up again. */
  readonly inShell?: boolean;
}

export const KEY = {
  enter: '\r',
  space: ' ',
  up: '\u001b[A',
  down: '\u001b[B',
  escape: '\u001b',
  tab: '\t',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlZ: '\u001a',
} as const;

const PATIENCE_MS = 15_000;

/** Starts the program in a terminal of this world. */
export function sitDown(
  world: World,
  args: readonly string[],
  { columns = 80, rows = 24, now, env = {}, inShell = false }: TerminalOptions = {},
): LearnerTerminal {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const command = inShell ? ['bash', '--norc', '-i'] : [process.execPath, PROGRAM, ...args];
  const child = pty.spawn(command[0] ?? '', command.slice(1), {
    cols: columns,
    rows,
    cwd: world.folder,
    env: {
      ...world.env({ env, ...(now === undefined ? {} : { now }) }),
      TERM: env['TERM'] ?? 'xterm-256color',
    },
  });
  if (inShell) child.write(`${[process.execPath, PROGRAM, ...args].join(' ')}\r`);
  let written = '';
  let exitCode: number | undefined;
  const watchers = new Set<() => void>();
  const wake = (): void => {
    for (const watcher of watchers) watcher();
  };
  child.onData((data) => {
    written += data;
    screen.write(data, wake);
  });
  child.onExit((exit) => {
    exitCode = exit.exitCode;
    screen.write('', wake);
  });
  onTestFinished(() => {
    if (exitCode === undefined) child.kill('SIGKILL');
    screen.dispose();
  });

  const until = <T>(what: () => T | undefined, otherwise: () => string): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        watchers.delete(check);
        reject(new Error(otherwise()));
      }, PATIENCE_MS);
      const check = (): void => {
        const found = what();
        if (found === undefined) return;
        clearTimeout(timer);
        watchers.delete(check);
        resolve(found);
      };
      watchers.add(check);
      check();
    });
  const shown = (): string => {
    const buffer = screen.buffer.active;
    const lines = Array.from({ length: screen.rows }, (_, row) => {
      return buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? '';
    });
    return lines.join('\n').trimEnd();
  };

  return {
    screen: shown,
    sees: (...texts) =>
      until(
        () => {
          const now = shown();
          return texts.every((text) => now.includes(text)) ? now : undefined;
        },
        () => `waited for ${JSON.stringify(texts)}, and the screen shows:\n${shown()}`,
      ),
    async picks(option) {
      const letter = await until(
        () => letterOf(shown(), option),
        () => `waited for the option ${option}, and the screen shows:\n${shown()}`,
      );
      child.write(letter);
    },
    press(...keys) {
      for (const key of keys) child.write(key);
    },
    resize(toColumns, toRows) {
      screen.resize(toColumns, toRows);
      child.resize(toColumns, toRows);
    },
    kill(signal) {
      child.kill(signal);
    },
    ended: () =>
      until(
        () => exitCode,
        () => `waited for the end, and the screen shows:\n${shown()}`,
      ),
    written: () => written,
    picture: (title) => pictureOf(screen.buffer.active, screen.cols, screen.rows, title),
  };
}

/** The letter before an option's text on the screen, in lower case. */
function letterOf(screen: string, option: string): string | undefined {
  const line = screen.split('\n').find((text) => text.includes(option));
  const tick = /([A-Z]) {2}(?:\[[ x]\] )?/.exec(line ?? '');
  return tick?.[1]?.toLowerCase();
}
