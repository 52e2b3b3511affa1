import { UserError } from '../user-error.js';
import { quoted } from './expression/expression-error.js';
import { isName } from './expression/name.js';
import { parseExpression } from './expression/parse-expression.js';
import { evaluate } from './tape/tape.js';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/i;

/**
 * Reads `x=2, y=-0.5, z=pi/3`: names and numbers, also `inf` and `nan`, also formulas without variables.
 * Throws UserError (status 2) saying which part is wrong.
 */
export function parseAssignments(text: string): Map<string, number> {
  const at = new Map<string, number>();
  if (text.trim() === '') return at;
  for (const part of text.split(',')) {
    const [name = '', value, ...rest] = part.split('=').map((side) => side.trim());
    if (part.trim() === '') throw malformed('There is nothing between two commas in --at.');
    if (value === undefined || rest.length > 0) {
      throw malformed(`${quoted(part.trim())} should be one name, "=" and one number.`);
    }
    if (!isName(name)) throw malformed(`${quoted(name)} can't be the name of a variable.`);
    const number = readNumber(value);
    if (number === undefined)
      throw malformed(`${quoted(name)} needs a number, but ${quoted(value)} is not one.`);
    if (at.has(name)) throw givenTwice(name, text);
    at.set(name, number);
  }
  return at;
}

/** A number as people write it, including `inf`, `nan` and arithmetic such as `2·3²`; undefined if it is not one. */
export function readNumber(text: string): number | undefined {
  const written = text.replace('−', '-');
  if (isPlainNumber(written)) return Number(written);
  const special = SPECIAL.exec(written);
  if (special !== null) {
    const size = special[2]?.toLowerCase() === 'nan' ? NaN : Infinity;
    return special[1] === '-' ? -size : size;
  }
  return constantFormula(written);
}

/** Whether a text is a plain decimal number, without arithmetic, so that its digits show how it was rounded. */
export function isPlainNumber(text: string): boolean {
  return NUMBER.test(text.replace('−', '-'));
}

/** Replaces symbols from handwriting by their spelling in the expression language. */
export function withoutHandwriting(text: string): string {
  return text.replaceAll('²', '^2').replaceAll('³', '^3').replaceAll('π', 'pi');
}

function constantFormula(text: string): number | undefined {
  try {
    const graph = parseExpression(withoutHandwriting(text));
    return graph.inputs.length > 0 ? undefined : evaluate(graph, new Float64Array(0))[graph.output];
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Only the writer knows which of two values is meant: the last one may just as well be the slip. */
function givenTwice(name: string, text: string): UserError {
  const parts = text.split(',').map((part) => part.trim());
  const both = parts.filter((part) => part.split('=')[0]?.trim() === name).slice(0, 2);
  const choice = both.map(quoted).join(' or ');
  return new UserError(`${quoted(name)} is given two values.`, `Keep one: ${choice}.`, 2);
}

function malformed(sentence: string): UserError {
  return new UserError(sentence, 'Write --at x=2,y=-0.5.', 2);
}
