import { nameAt } from '../autodiff/expression/name.js';

/** What a placeholder stands for: a piece of a formula that the expression language does not have. */
export type Placeholder = {
  readonly start: number;
  readonly length: number;
} & (
  | { readonly kind: 'derivative'; readonly of: string; readonly by: readonly string[] }
  /** A derivative with respect to something that is not a name. */
  | { readonly kind: 'stranger'; readonly name: string }
  | { readonly kind: 'call'; readonly name: 'step' | 'sign'; readonly open: number }
);

/** A formula with each such piece replaced by a name of the same length, so that places stay valid. */
export interface Replaced {
  readonly text: string;
  readonly placeholders: ReadonlyMap<string, Placeholder>;
}

const WORD = /[\p{L}\p{Nd}_₀-₉∂²]/u;
/** A letter that nobody types. */
const MARK = 'ꟻ';

/**
 * Finds `dy/dx`, `∂y/∂x`, `d2y/dx2`, `d²y/dxdz`, and the calls `step(…)` and `sign(…)`. A name such as `dy` that the block
 * defines is just that name.
 */
export function replaceDerivatives(text: string, names: ReadonlySet<string>): Replaced {
  const placeholders = new Map<string, Placeholder>();
  let result = '';
  let at = 0;
  while (at < text.length) {
    const found = startsWord(text, at) ? placeholderAt(text, at, names) : undefined;
    if (found === undefined) {
      result += text[at] ?? '';
      at += 1;
      continue;
    }
    const name = `${MARK}${placeholders.size.toString(36)}`.padEnd(found.length, '_');
    placeholders.set(name, found);
    result += name;
    at += found.length;
  }
  return { text: result, placeholders };
}

/** A message with its placeholders replaced by the original text. */
export function withOriginals(message: string, text: string, { placeholders }: Replaced): string {
  if (!message.includes(MARK)) return message;
  let result = message;
  for (const [name, { start, length }] of placeholders) {
    result = result.replaceAll(name, text.slice(start, start + length));
  }
  return result;
}

function startsWord(text: string, at: number): boolean {
  const character = text[at] ?? '';
  if (!(character === 'd' || character === '∂' || character === 's')) return false;
  return at === 0 || !WORD.test(text[at - 1] ?? '');
}

function placeholderAt(
  text: string,
  at: number,
  names: ReadonlySet<string>,
): Placeholder | undefined {
  if (text[at] === 's') return callAt(text, at, names);
  const whole = text[at] === 'd' ? nameAt(text, at) : undefined;
  if (whole !== undefined && names.has(whole)) return undefined;
  const isSecond = text[at + 1] === '2' || text[at + 1] === '²';
  const nameStart = at + (isSecond ? 2 : 1);
  const of = nameAt(text, nameStart);
  if (of === undefined || !names.has(of)) return undefined;
  const bar = /^\s*\/\s*/.exec(text.slice(nameStart + of.length, nameStart + of.length + 40));
  if (bar === null) return undefined;
  const below = nameStart + of.length + bar[0].length;
  const marked = denominatorAt(text, below, isSecond);
  if (marked === undefined) return undefined;
  const by = isSecond ? twoNames(marked, names) : names.has(marked) ? [marked] : undefined;
  const length = below + 1 + marked.length - at;
  if (by !== undefined) return { kind: 'derivative', of, by, start: at, length };
  return { kind: 'stranger', name: marked, start: below + 1, length };
}

/** What follows the d of the denominator, up to the end of the word. */
function denominatorAt(text: string, below: number, isSecond: boolean): string | undefined {
  if (text[below] !== 'd' && text[below] !== '∂') return undefined;
  let end = below + 1;
  while (end < text.length && WORD.test(text[end] ?? '')) end += 1;
  // `dx dz` may have a space.
  if (isSecond && text[end] === ' ' && /[d∂]/.test(text[end + 1] ?? '') && end > below + 1) {
    let further = end + 2;
    while (further < text.length && WORD.test(text[further] ?? '')) further += 1;
    if (further > end + 2) end = further;
  }
  return end > below + 1 ? text.slice(below + 1, end) : undefined;
}

/** The names in `x2`, `x²`, `xdz`, `x∂z`, which follow the first d. */
function twoNames(marked: string, names: ReadonlySet<string>): string[] | undefined {
  const square = marked.slice(0, -1);
  if (/[2²]$/.test(marked) && names.has(square)) return [square, square];
  for (let index = 1; index < marked.length; index += 1) {
    if (marked[index] !== 'd' && marked[index] !== '∂') continue;
    const [first, second] = [marked.slice(0, index).trimEnd(), marked.slice(index + 1)];
    if (names.has(first) && names.has(second)) return [first, second];
  }
  return undefined;
}

function callAt(text: string, at: number, names: ReadonlySet<string>): Placeholder | undefined {
  const name = (['step', 'sign'] as const).find((word) => text.startsWith(`${word}(`, at));
  if (name === undefined || names.has(name)) return undefined;
  let depth = 0;
  for (let index = at + name.length; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth > 0) continue;
    return { kind: 'call', name, open: at + name.length, start: at, length: index + 1 - at };
  }
  return undefined;
}
