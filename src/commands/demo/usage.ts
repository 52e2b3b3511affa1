import { nearest } from '../../nearest.js';
import { UserError } from '../../user-error.js';
import type { DemoOptions } from './options.js';

/** Words that stand where a command of `demo` would, and come near one. @throws UserError with status 2 for such */
export function requireNoCommand(expression: string): void {
  const first = /^([a-z-]+)(?: [a-z-]+)*$/i.exec(expression)?.[1];
  if (first === undefined) return;
  const meant = nearest(first, ['lesson', 'train']);
  if (meant === undefined) return;
  throw new UserError(
    `"${first}" is no command of demo, and a variable needs a value.`,
    `Did you mean demo ${meant}? A variable gets its value with --at ${first}=….`,
    2,
  );
}

/** A walk is text on a screen, forward and then backward. @throws UserError with status 2 for options that it does not have */
export function requireWalk(options: DemoOptions, word: string): void {
  const { format, hessian, mode = 'reverse', output } = options;
  const given = [
    format !== undefined && format !== 'text' ? '--format' : '',
    hessian === true ? '--hessian' : '',
    mode === 'reverse' ? '' : '--mode',
    output === undefined ? '' : '--output',
  ].filter((word) => word !== '');
  if (given.length === 0) return;
  throw new UserError(
    `${word} walks the values forward and the derivatives back; it takes no ${given.join(' and no ')}.`,
    'Leave that out.',
    2,
  );
}

/** With `-` everything is said in the requests. @throws UserError with status 2 for what is said on the command line */
export function requireNothingElse(options: DemoOptions): void {
  const { at, format, mode, hessian, of, output, step, predict } = options;
  if (format !== undefined && format !== 'json') {
    throw new UserError('With - every answer is JSON.', 'Leave out --format.', 2);
  }
  if (output !== undefined) {
    throw new UserError(
      'With - the answers go to standard output, so that each is there at once.',
      'Leave out --output, and redirect with > FILE.',
      2,
    );
  }
  if (at !== undefined) {
    throw new UserError('With - each request brings its own values.', 'Leave out --at.', 2);
  }
  if (step === true || predict === true) {
    throw new UserError(
      'With - the expression comes from standard input, so no key can be read.',
      'Leave out --step.',
      2,
    );
  }
  if (mode !== undefined || hessian === true || of !== undefined) {
    throw new UserError(
      'With - each request says what it wants.',
      'Write "mode": "forward" or "hessian": true into the requests.',
      2,
    );
  }
}
