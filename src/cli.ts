import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './command-line/program.js';
import { type CommandContext, EXIT } from './commands/context.js';
import { currentInstant, monotonicMs } from './terminal/clock.js';
import { ignoreClosedPipe } from './terminal/closed-pipe.js';
import { openOutput } from './terminal/output.js';
import { openSurface, widthOf } from './terminal/surface.js';
import { safePainted } from './safe-text.js';
import { isUserError } from './user-error.js';

/**
 * Runs the program and returns its exit status. This is the composition root, which gives commands their world, and the
 * only place where errors become sentences and statuses.
 */
export async function main(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  // Each standard stream is created when it is first used, and standard input takes longest.
  const { env } = process;
  const output = openOutput(process);
  const out = (text: string): void => {
    output.write(safePainted(text));
  };
  const err = (text: string): void => {
    ignoreClosedPipe(process.stderr, () => undefined);
    process.stderr.write(safePainted(text));
  };
  const errorWidth = (): number | undefined =>
    process.stderr.isTTY ? widthOf(process.stderr, env) : undefined;
  // Wrapped once all of it is there: commander prints a mistake before it throws.
  let complaint = '';
  let status: number = EXIT.done;
  let wasTold = false;
  const endTasks: (() => void)[] = [];
  const context = async (decksOption: readonly string[]): Promise<CommandContext> => ({
    env,
    home: { folder: stateFolder(env) },
    // Beside the built file (dist/) as beside this source (src/): one folder up.
    shippedDecks: join(import.meta.dirname, '../decks'),
    shippedOutlines: import.meta.dirname,
    decksOption,
    now: currentInstant(env),
    ticks: monotonicMs,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    isTerminal: output.isTTY,
    surface: await openSurface(output, env),
    out,
    err,
    isRead: output.isRead,
    get errorWidth() {
      return errorWidth();
    },
    random: Math.random,
    atEnd: (task) => {
      endTasks.push(task);
    },
  });
  try {
    try {
      await runProgram(argv, {
        context,
        ended: (with_) => {
          status = with_;
        },
        output: {
          out,
          err: (text) => {
            complaint += text;
          },
          width: widthOf(output, env),
        },
        version: packageVersion,
      });
    } finally {
      for (const task of endTasks) task();
    }
  } catch (error) {
    const told = report(error, complaint);
    status = told.status;
    wasTold = told.text !== '';
    if (wasTold) err(await forReader(told.text, errorWidth()));
  }
  const trouble = await output.trouble();
  if (trouble === undefined || wasTold) return status;
  err(`The output could not be written: ${trouble.message}.\n`);
  return EXIT.failed;
}

/** Where state is stored, if the environment says so; an empty value counts as unset. */
function stateFolder(env: NodeJS.ProcessEnv): string | undefined {
  const folder = env['AUTODIFF_TUTOR_HOME'];
  return folder === '' ? undefined : folder;
}

/**
 * The message for an error, and the status: a user's mistake is a sentence; commander has already printed its own; anything
 * else is our bug and keeps its stack.
 */
function report(error: unknown, complaint: string): { status: number; text: string } {
  if (isUserError(error)) {
    const hint = error.hint === undefined ? '' : `${error.hint}\n`;
    return { status: error.status, text: `${error.message}\n${hint}` };
  }
  if (isCommanderError(error)) {
    return { status: error.exitCode === 0 ? EXIT.done : EXIT.usage, text: complaint };
  }
  if (error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd') {
    const text = 'The current folder no longer exists.\nChange to another one and try again.\n';
    return { status: EXIT.failed, text };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = `This is a bug in autodiff-tutor; your answers are safe. Please report it, including these lines:\n${stack}\n`;
  return { status: EXIT.failed, text };
}

/** Wraps sentences at words when printing to a terminal, without breaking commands. */
async function forReader(text: string, width: number | undefined): Promise<string> {
  if (width === undefined) return text;
  const { wrapSentences } = await import('./view/sentences.js');
  return wrapSentences(text, width).join('\n');
}

function isCommanderError(error: unknown): error is { exitCode: number } {
  return (
    error instanceof Error &&
    'exitCode' in error &&
    'code' in error &&
    String(error.code).startsWith('commander.')
  );
}

function packageVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
