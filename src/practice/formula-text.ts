import { spellingOf } from '../autodiff/operations/table.js';
import { ADD, NEG, SUB, operationTerm, type Term } from './term.js';

/** Binds tighter than everything: names, numbers, calls. */
const ATOM = 10;
const PRODUCT = 2;
const SIGN = 3;

/**
 * A formula as a person would write it: `2*x - 4` and not `2*x + -4`, with parentheses only where needed and around a
 * negative number that is a base or not the first factor.
 */
export function formulaText(term: Term): string {
  return written(term).text;
}

/** A number with at most six significant digits, as short as possible: `54`, `0.333333`. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(6))).replace('e+', 'e');
}

interface Written {
  readonly text: string;
  /** How tightly the outermost operation binds. */
  readonly binds: number;
}

function written(term: Term): Written {
  switch (term.kind) {
    case 'number': {
      const text = term.text.replace('e+', 'e');
      return { text, binds: text.startsWith('-') ? SIGN : ATOM };
    }
    case 'name':
      return { text: term.name, binds: ATOM };
    case 'call':
      return { text: `${term.name}(${term.args.map(formulaText).join(', ')})`, binds: ATOM };
    case 'operation':
      return writtenOperation(term.code, term.args);
  }
}

function writtenOperation(code: number, args: readonly Term[]): Written {
  const { text, operation } = spellingOf(code);
  const { notation } = operation;
  const [first, second] = args;
  if (first === undefined) return { text, binds: ATOM };
  if (notation.kind === 'call') {
    return { text: `${text}(${args.map(formulaText).join(', ')})`, binds: ATOM };
  }
  if (notation.kind === 'prefix') {
    return { text: `${text}${behindSign(written(first))}`, binds: notation.precedence };
  }
  if (second === undefined) return { text, binds: ATOM };
  const isSum = code === ADD || code === SUB;
  const opposite = isSum ? negated(second) : undefined;
  if (opposite !== undefined) return writtenOperation(code === ADD ? SUB : ADD, [first, opposite]);
  const isRightFirst = notation.associativity === 'right';
  const left = enclosedUnless(written(first), notation.precedence + (isRightFirst ? 1 : 0));
  const right = afterSign(written(second), notation.precedence + (isRightFirst ? 0 : 1));
  const space = isSum ? ' ' : '';
  return { text: `${left}${space}${text}${space}${right}`, binds: notation.precedence };
}

/** The term without its leading minus, if it has one: `-3`, `-x`, `-2*x`. */
function negated(term: Term): Term | undefined {
  if (term.kind === 'number') {
    if (!term.text.startsWith('-')) return undefined;
    return { ...term, value: -term.value, text: term.text.slice(1) };
  }
  if (term.kind !== 'operation') return undefined;
  const [first, ...others] = term.args;
  if (first === undefined) return undefined;
  if (term.code === NEG) return first;
  if (spellingOf(term.code).operation.notation.kind !== 'infix' || !isProduct(term.code)) {
    return undefined;
  }
  const opposite = negated(first);
  return opposite === undefined ? undefined : operationTerm(term.code, opposite, ...others);
}

function isProduct(code: number): boolean {
  const { notation } = spellingOf(code).operation;
  return notation.kind === 'infix' && notation.precedence === PRODUCT && code >= 0;
}

function enclosedUnless({ text, binds }: Written, least: number): string {
  return binds < least ? `(${text})` : text;
}

/** A term on the right side of an operator, where a minus sign needs parentheses. */
function afterSign({ text, binds }: Written, least: number): string {
  return binds < least || text.startsWith('-') ? `(${text})` : text;
}

function behindSign({ text, binds }: Written): string {
  return binds < SIGN || text.startsWith('-') ? `(${text})` : text;
}
