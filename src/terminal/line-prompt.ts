import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** What came of asking for a line. */
export type PromptedLine =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'interrupted' }
  /** The input is over. */
  | { readonly kind: 'ended' };

/**
 * Asks for one line after the other at a terminal, which does the editing. The input is left open for what comes after.
 */
export async function promptLines<Result>(
  input: Readable,
  say: (text: string) => void,
  run: (ask: (words: string) => Promise<PromptedLine>) => Promise<Result>,
): Promise<Result> {
  const reader = createInterface({ input, terminal: false });
  const lines: string[] = [];
  let end: PromptedLine | undefined;
  let wake: (() => void) | undefined;
  reader.on('line', (line) => {
    lines.push(line);
    wake?.();
  });
  const finish = (kind: 'interrupted' | 'ended'): void => {
    end ??= { kind };
    wake?.();
  };
  const onInterrupt = (): void => {
    say('\n');
    finish('interrupted');
  };
  reader.on('close', () => {
    finish('ended');
  });
  process.on('SIGINT', onInterrupt);
  try {
    return await run(async (words) => {
      say(words);
      while (lines.length === 0 && end === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const text = lines.shift();
      return text === undefined ? (end ?? { kind: 'ended' }) : { kind: 'line', text };
    });
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    reader.close();
  }
}
