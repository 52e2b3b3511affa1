// No library: those that are kept replace substrings (`\left(` becomes `≤ft(`), leave fractions and roots as they are, and
// take quadratic time on hostile input. A formula that needs more than a line is better shown as it was typed.
import {
  ACCENTS,
  BEFORE,
  BETWEEN,
  LETTER_FORMS,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  SYMBOLS,
} from './symbols.js';

/** Groups that may stand in one another; a formula that goes on is not one for a line. */
const DEEPEST = 20;

const TOKEN = /\\(?:[A-Za-z]+|[^])|[^]/gu;
const PLAIN_GROUP = new Set(
  'text textrm textit textbf mathrm mathit mathbf mathsf mathtt boldsymbol operatorname mbox'.split(
    ' ',
  ),
);
const SPACES = new Set(['\\,', '\\;', '\\:', '\\ ', '\\quad', '\\qquad', '~']);
const NO_SPACE = new Set(['\\!', '\\limits', '\\displaystyle', '\\textstyle']);
const ESCAPED = /^\\[{}%$_&#]$/;
/** One term: it needs no brackets above or below a fraction bar, or under a root. */
const ONE_TERM = /^(?:[\p{L}\p{M}∂′⁰-ⁿ₀-ₜᵀ]+|[\d.]+|\([^()]*\))$/u;

class NotForALine extends Error {}

/**
 * A formula in TeX as one line of Unicode: `\frac{\partial y}{\partial x}` as `∂y/∂x`, `w_{i}^{2}` as `wᵢ²`; undefined if
 * it has something that has no place on a line, such as a matrix, or is no TeX.
 */
export function texAsText(tex: string): string | undefined {
  const reader = new Reader(tex.match(TOKEN) ?? []);
  try {
    const text = reader.sequence(0, false);
    return text
      .replace(/\s+/g, ' ')
      .replace(/(?<=[([⟨⌊⌈]) | (?=[)\]⟩⌋⌉])/g, '')
      .trim();
  } catch (error) {
    if (error instanceof NotForALine) return undefined;
    throw error;
  }
}

/** Reads tokens from left to right; each method gives the text of what it has read. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  sequence(depth: number, inGroup: boolean): string {
    if (depth > DEEPEST) throw new NotForALine();
    let text = '';
    for (;;) {
      const token = this.tokens[this.at];
      if (token === undefined || token === '}') {
        if ((token === '}') !== inGroup) throw new NotForALine();
        this.at += 1;
        return text;
      }
      text += token === '^' || token === '_' ? this.script(depth) : this.atom(depth);
    }
  }

  /** One token, or one group in braces. */
  private atom(depth: number): string {
    const token = this.next();
    if (token === '{') return this.sequence(depth + 1, true);
    if (token === '-') return '−';
    if (token === "'") return '′';
    if (token === '&' || token === '%' || token === '#' || token === '}' || token === '\\\\')
      throw new NotForALine();
    if (SPACES.has(token)) return ' ';
    if (NO_SPACE.has(token)) return '';
    if (ESCAPED.test(token)) return token.slice(1);
    return token.startsWith('\\') ? this.command(token.slice(1), depth) : token;
  }

  private command(name: string, depth: number): string {
    // White space behind a command only ends its name.
    if (/^[A-Za-z]/.test(name)) while (/^\s$/.test(this.tokens[this.at] ?? '')) this.at += 1;
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) return symbol;
    const between = BETWEEN.get(name);
    if (between !== undefined) return ` ${between} `;
    const before = BEFORE.get(name);
    if (before !== undefined) return this.operator(before, depth);
    const accent = ACCENTS.get(name);
    if (accent !== undefined) return accented(this.argument(depth), accent);
    if (PLAIN_GROUP.has(name)) return this.argument(depth);
    const forms = LETTER_FORMS.get(name);
    if (forms !== undefined) {
      const letter = this.argument(depth);
      return forms.get(letter) ?? letter;
    }
    switch (name) {
      case 'frac':
      case 'dfrac':
      case 'tfrac':
        return `${asTerm(this.argument(depth))}/${asTerm(this.argument(depth))}`;
      case 'sqrt': {
        const index = this.tokens[this.at] === '[' ? this.optional() : '';
        return `${raised(index)}√${asTerm(this.argument(depth))}`;
      }
      case 'left':
      case 'right': {
        const delimiter = this.atom(depth);
        return delimiter === '.' ? '' : delimiter;
      }
      case '|':
        return '‖';
    }
    throw new NotForALine();
  }

  /** A sign or name with its bounds, and a space before what it works on, unless that begins with a bracket. */
  private operator(sign: string, depth: number): string {
    let text = sign;
    while (this.tokens[this.at] === '_' || this.tokens[this.at] === '^') text += this.script(depth);
    const next = this.tokens[this.at];
    const isBracket = next === '(' || next === '[' || next === '\\left';
    return isBracket || next === undefined || next === '}' ? text : `${text} `;
  }

  /** Raised or lowered text, where there are such letters for all of it. */
  private script(depth: number): string {
    const mark = this.next();
    const text = this.argument(depth).replace(/\s+/g, '');
    if (text === '') throw new NotForALine();
    const forms = mark === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
    const characters = Array.from(text, (character) => forms.get(character));
    if (characters.every((character) => character !== undefined)) return characters.join('');
    return mark + (/^[\p{L}\p{M}\p{N}]+$/u.test(text) ? text : `(${text})`);
  }

  private argument(depth: number): string {
    while (/^\s$/.test(this.tokens[this.at] ?? '')) this.at += 1;
    const token = this.tokens[this.at];
    if (token === undefined || token === '^' || token === '_') throw new NotForALine();
    if (depth > DEEPEST) throw new NotForALine();
    return this.atom(depth + 1).trim();
  }

  /** What stands in square brackets. */
  private optional(): string {
    const end = this.tokens.indexOf(']', this.at);
    if (end < 0) throw new NotForALine();
    const text = this.tokens.slice(this.at + 1, end).join('');
    this.at = end + 1;
    return text;
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new NotForALine();
    this.at += 1;
    return token;
  }
}

function asTerm(text: string): string {
  return ONE_TERM.test(text) ? text : `(${text})`;
}

function raised(index: string): string {
  const characters = Array.from(index, (character) => SUPERSCRIPTS.get(character));
  if (characters.some((character) => character === undefined)) throw new NotForALine();
  return characters.join('');
}

function accented(text: string, accent: string): string {
  if (!/^[\p{L}\p{N}∂∇]$/u.test(text)) throw new NotForALine();
  return text + accent;
}
