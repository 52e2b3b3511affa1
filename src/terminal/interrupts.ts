import type { TellingTurn, Turn } from '../question/examiner.js';

/** What can end a question from outside: the terminal goes away, or the process is told to stop. */
export interface Interrupts {
  readonly signal: AbortSignal;
  /** Runs a question and turns an interruption into a turn; any other error passes through. */
  turnOf<T extends Turn | TellingTurn>(run: () => Promise<T>): Promise<T | 'interrupted'>;
  close(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens for the end of the input and for the signals that mean "stop now". */
export function openInterrupts(input: NodeJS.ReadStream): Interrupts {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, abort);
  input.on('end', abort);
  input.on('close', abort);
  return {
    signal: controller.signal,
    async turnOf<T>(run: () => Promise<T>) {
      try {
        return await run();
      } catch (error) {
        if (isInterruption(error)) return 'interrupted';
        throw error;
      }
    },
    close() {
      for (const signal of SIGNALS) process.removeListener(signal, abort);
      input.removeListener('end', abort);
      input.removeListener('close', abort);
    },
  };
}

/** Whether an error of a prompt only says that it was interrupted. */
export function isInterruption(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')
  );
}
