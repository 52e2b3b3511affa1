import { lazily } from '../../lazily.js';
import type { DemoRequest } from '../item.js';

/** A demo to trace, or what is wrong with its text and how to fix it. */
export type DemoReading =
  | { readonly kind: 'demo'; readonly demo: DemoRequest }
  | { readonly kind: 'wrong'; readonly message: string; readonly help: string };

// The names that the engine accepts; in most demos they are ASCII.
const ASCII = /^[\u0000-\u007f]*$/;
const ASCII_NAME = /^[A-Za-z_]\w*$/;
const NAME = lazily(() => /^[\p{L}_][\p{L}\p{Nd}₀-₉_]*$/u);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
// A name that is not called like a function: a variable, unless it is pi or e.
const VARIABLE = lazily(
  () => /(?<![\p{L}\p{N}_.])(?!(?:pi|e)\b)[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_]|\s*\()/u,
);
const EXAMPLE = 'Write it as `Demo: x*y + sin(x) @ x=2, y=3`.';

/**
 * Reads `expression @ name=value, name=value`. Backticks, which keep other renderers from reading `*`
 * as emphasis, may appear anywhere; an expression without variables needs no values. The expression
 * itself is not parsed here.
 */
export function readDemo(source: string): DemoReading {
  const text = source.replaceAll('`', '').replace(/\s+/g, ' ').trim();
  const [expression = '', values, ...more] = text.split('@').map((part) => part.trim());
  if (expression === '') return wrong('The demo has no expression.');
  if (more.length > 0) return wrong('The demo has more than one `@`.');
  if (values === undefined) {
    const [variable] = VARIABLE().exec(expression) ?? [];
    if (variable !== undefined) return wrong(`The demo gives no value for \`${variable}\`.`);
    return { kind: 'demo', demo: { expression, at: {} } };
  }
  const at = new Map<string, number>();
  for (const pair of values.split(',')) {
    const [name = '', value, ...rest] = pair.split('=').map((part) => part.trim());
    if (!isName(name) || value === undefined || rest.length > 0) {
      return wrong(`\`${pair.trim()}\` does not give a value to a variable.`);
    }
    const number = Number(value.replace('\u2212', '-'));
    if (!NUMBER.test(value.replace('\u2212', '-')) || !Number.isFinite(number)) {
      return wrong(`\`${value}\` is not a number.`);
    }
    if (at.has(name)) return wrong(`The demo gives \`${name}\` two values.`);
    // Adding zero turns -0 into 0.
    at.set(name, number + 0);
  }
  return { kind: 'demo', demo: { expression, at: Object.fromEntries(at) } };
}

function isName(name: string): boolean {
  return (ASCII.test(name) ? ASCII_NAME : NAME()).test(name);
}

function wrong(message: string): DemoReading {
  return { kind: 'wrong', message, help: EXAMPLE };
}
