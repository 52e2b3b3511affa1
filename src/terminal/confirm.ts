import { isInterruption, openInterrupts } from './interrupts.js';
import { openKeyboard } from './keyboard.js';

/** What came of a yes-or-no question. */
export type Confirmation = 'yes' | 'no' | 'interrupted';

/** The terminal at which a question is asked. */
export interface AskedAt {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/**
 * Asks a yes-or-no question; Enter means `byDefault`. `inquirer` is loaded only here, because it brings every prompt it has.
 */
export async function confirm(
  message: string,
  { stdin: input, stdout: output }: AskedAt,
  byDefault = true,
): Promise<Confirmation> {
  const { default: inquirer } = await import('inquirer');
  const interrupts = openInterrupts(input);
  const keyboard = openKeyboard(input, true);
  try {
    // What was typed before the question was there is no answer to it.
    await new Promise((resolve) => setImmediate(resolve));
    keyboard.keys.read();
    const { signal } = interrupts;
    const prompt = inquirer.createPromptModule({ input: keyboard.keys, output, signal });
    const { yes } = await prompt<{ yes: boolean }>([
      { type: 'confirm', name: 'yes', message, default: byDefault },
    ]);
    return yes ? 'yes' : 'no';
  } catch (error) {
    if (isInterruption(error)) return 'interrupted';
    throw error;
  } finally {
    interrupts.close();
    keyboard.close();
  }
}
