import { firstUnsafe } from '../safe-text.js';
import type { Key } from '../question/key.js';

/** A key press as Node reports it: `@inquirer/core` declares only a part, and a name that is not always there. */
export interface NodeKeypress {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly sequence?: string;
}

/**
 * A key press in the words of the question reducers. The name of a printable key is the character it types, so
 * that `?` (which Node leaves unnamed) and `A` (which Node names `a`) are what they look like.
 */
export function keyOf({ name: named, ctrl, meta, sequence }: NodeKeypress): Key {
  if (ctrl === true) return { name: `ctrl+${named ?? ''}`, text: '' };
  if (named === 'space' || sequence === ' ' || named === ' ') return { name: 'space', text: ' ' };
  const typed = sequence ?? named ?? '';
  if (meta !== true && isPrintable(typed) && !isNamedKey(named, sequence)) {
    return { name: typed, text: typed };
  }
  return { name: named ?? '', text: '' };
}

function isPrintable(typed: string): boolean {
  return typed !== '' && firstUnsafe(typed) < 0 && !typed.includes('\n') && !typed.includes('\t');
}

/** `up`, `return`, `f1`: a name of several letters where no such letters were typed. */
function isNamedKey(name: string | undefined, sequence: string | undefined): boolean {
  return sequence === undefined && name !== undefined && Array.from(name).length > 1;
}
