import { CONSTANTS, FUNCTION_CODES, SPELLINGS } from '../operations/table.js';
import type { GraphBuilder } from '../tape/graph-builder.js';
import { ExpressionError, quoted } from './expression-error.js';
import { nearest } from '../../nearest.js';
import type { Token } from './tokenizer.js';

/** What the names of an expression stand for while it is read. */
export interface Scope {
  /** The node of a name: an intermediate defined earlier, a constant, or else an input. */
  readonly resolve: (token: Token) => number;
  /** Throws ExpressionError unless the name is free to be defined. */
  readonly requireNew: (token: Token) => void;
  /** Gives a node a name. The name of a result need not be used. */
  readonly define: (token: Token, node: number, options?: { isResult: boolean }) => void;
  /** Throws ExpressionError if a name was defined but never used. */
  readonly requireUsed: () => void;
  readonly definitions: ReadonlyMap<string, number>;
}

/** A scope for the expression `text`, with inputs and constants going to `builder`. */
export function createScope(text: string, builder: GraphBuilder): Scope {
  const definitions = new Map<string, number>();
  const unused = new Map<string, Token>();
  const inputs = new Set<string>();
  return {
    definitions,
    resolve(token) {
      const name = token.text;
      const defined = definitions.get(name);
      unused.delete(name);
      if (defined !== undefined) return defined;
      const constant = CONSTANTS.get(name);
      if (constant !== undefined) return builder.literal({ text: name, value: constant });
      if (FUNCTION_CODES.has(name)) {
        throw new ExpressionError(
          `${quoted(name)} is a function and needs its operand in parentheses.`,
          text,
          token,
          `Write ${name}(x).`,
        );
      }
      inputs.add(name);
      return builder.input(name);
    },
    requireNew(token) {
      const name = token.text;
      const why = CONSTANTS.has(name)
        ? 'is a constant'
        : FUNCTION_CODES.has(name)
          ? 'is a function'
          : definitions.has(name)
            ? 'is already defined'
            : inputs.has(name)
              ? 'is used as a variable, so it cannot be defined'
              : undefined;
      if (why === undefined) return;
      throw new ExpressionError(`${quoted(name)} ${why}.`, text, token, 'Choose another name.');
    },
    define(token, node, { isResult } = { isResult: false }) {
      definitions.set(token.text, node);
      if (!isResult) unused.set(token.text, token);
    },
    requireUsed() {
      for (const [name, token] of unused) {
        throw new ExpressionError(
          `${quoted(name)} is defined but never used.`,
          text,
          token,
          'Use it in a later formula, or leave it out.',
        );
      }
    },
  };
}

/** The code of the function called `token.text`. If there is none, throws ExpressionError with the nearest name. */
export function functionCode(text: string, token: Token, scope: Scope): number {
  const name = token.text;
  const code = FUNCTION_CODES.get(name);
  if (code !== undefined) return code;
  const sign = SPELLINGS.find(
    ({ operation }) => operation.name === name && operation.derivatives.length === 2,
  );
  const meant = nearest(name, [...FUNCTION_CODES.keys()]);
  const isDeclared = /^\s*\([^()]{0,100}\)\s*=(?!=)/.test(text.slice(token.start + token.length));
  const advice = isDeclared
    ? `To name the result, write ${name} = …, without parentheses after the name.`
    : scope.definitions.has(name) || CONSTANTS.has(name) || name.length === 1
      ? `To multiply, write ${name}*(…).`
      : sign !== undefined
        ? `Write a${sign.text}b.`
        : meant !== undefined
          ? `Did you mean ${meant}?`
          : `The functions are ${[...FUNCTION_CODES.keys()].join(', ')}.`;
  throw new ExpressionError(`There is no function ${quoted(name)}.`, text, token, advice);
}
