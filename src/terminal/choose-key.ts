import { emitKeypressEvents, type Key } from 'node:readline';
import type { AskedAt } from './confirm.js';
import { openInterrupts } from './interrupts.js';
import { openKeyboard } from './keyboard.js';

/**
 * Waits for one of these keys, by the names that Node gives them (`return`, `a`). `q`, Esc and Ctrl-C leave.
 *
 * @param message is shown before, and ends with what the keys do.
 */
export async function chooseKey<Name extends string>(
  message: string,
  names: readonly Name[],
  { stdin, stdout }: AskedAt,
): Promise<Name | 'left' | 'interrupted'> {
  const interrupts = openInterrupts(stdin);
  const keyboard = openKeyboard(stdin, true);
  const { keys } = keyboard;
  emitKeypressEvents(keys);
  stdout.write(`${message} `);
  try {
    return await new Promise((resolve) => {
      interrupts.signal.addEventListener('abort', () => {
        resolve('interrupted');
      });
      keys.on('keypress', (_: unknown, key: Key) => {
        if (key.ctrl === true && key.name === 'c') resolve('interrupted');
        else if (key.name === 'q' || key.name === 'escape') resolve('left');
        const chosen = names.find((name) => name === key.name);
        if (chosen !== undefined) resolve(chosen);
      });
    });
  } finally {
    stdout.write('\n');
    keys.removeAllListeners('keypress');
    interrupts.close();
    keyboard.close();
  }
}
