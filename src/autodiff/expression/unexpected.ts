import { ExpressionError, quoted } from './expression-error.js';
import type { Token } from './tokenizer.js';

/** The error for a token found where a number, a variable or an opening parenthesis should be. */
export function expectedOperand(
  text: string,
  token: Token,
  before: Token | undefined,
): ExpressionError {
  const wanted = 'a number, a variable or "("';
  if (before === undefined && token.kind === 'end') {
    return new ExpressionError(
      'The expression is empty.',
      text,
      token,
      'Write one such as x*y + sin(x).',
    );
  }
  if (before?.text === '(' && token.text === ')') {
    return new ExpressionError('There is nothing between these parentheses.', text, token);
  }
  if (before?.text === '=' && token.text === '=') {
    return new ExpressionError(
      'There is no == in an expression.',
      text,
      token,
      'A single = defines a name, as in h = x^2; h + 1.',
    );
  }
  const place = token.kind === 'end' ? 'the expression ends' : `there is ${quoted(token.text)}`;
  const after = before === undefined ? '' : ` after ${quoted(before.text)}`;
  return new ExpressionError(`Expected ${wanted}${after}, but ${place}.`, text, token);
}

/** The error for a token found where an operator, a closing parenthesis or the end should be. */
export function expectedOperator(text: string, token: Token, before: Token): ExpressionError {
  // As in `x*y x=2`: a value given after the end of the formula.
  if (token.kind === 'name' && /^\s*=(?!=)/.test(text.slice(token.start + token.length))) {
    return new ExpressionError(
      `The formula ends before ${quoted(token.text)}.`,
      text,
      token,
      `To give ${token.text} a value, write --at ${token.text}=2. Separate named formulas by semicolons: h = x^2; h + 1.`,
    );
  }
  const opensFactor = token.kind === 'number' || token.kind === 'name' || token.text === '(';
  if (before.kind === 'number' && token.kind === 'name' && /^e\d*$/i.test(token.text)) {
    return new ExpressionError(
      `${quoted(before.text + token.text)} is not a number.`,
      text,
      token,
      `Write ${before.text}e-3 for a power of ten, or ${before.text}*e to multiply by the constant e.`,
    );
  }
  if (opensFactor && (before.kind === 'name' || before.kind === 'number' || before.text === ')')) {
    const left = before.text === ')' ? '(…)' : before.text;
    const right = token.text === '(' ? '(…)' : token.text;
    return new ExpressionError(
      `Expected an operator between ${quoted(before.text)} and ${quoted(token.text)}.`,
      text,
      token,
      before.kind === 'number' && token.kind === 'number'
        ? 'Write a number in one piece, with one decimal point.'
        : `A product needs its sign: write ${shortened(left)}*${shortened(right)}.`,
    );
  }
  if (token.text === ')') {
    return new ExpressionError(
      'This ")" closes nothing.',
      text,
      token,
      'Is there a "(" missing before it?',
    );
  }
  if (token.text === ',') {
    return new ExpressionError(
      'A comma can only stand between the operands of a function, as in max(x, y).',
      text,
      token,
      'Use a point in a decimal number: 2.5.',
    );
  }
  if (token.text === '=') {
    return new ExpressionError(
      'Only a new name can stand to the left of "=".',
      text,
      token,
      'Name an intermediate value as in h = x^2; h + 1, and give variables their values with --at x=2.',
    );
  }
  return new ExpressionError(
    `Expected an operator, but there is ${quoted(token.text)}.`,
    text,
    token,
  );
}

function shortened(text: string): string {
  return text.length > 20 ? '…' : text;
}
