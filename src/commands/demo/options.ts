import type { Mode } from '../../view/trace/demo-text.js';

/** The words of `demo [EXPR]`. */
export interface DemoOptions {
  /** `-` stands for requests on standard input; undefined for the example. */
  readonly expression: string | undefined;
  /** `x=2,y=3`. */
  readonly at?: string | undefined;
  readonly mode?: Mode | undefined;
  /** Whether second derivatives are wanted. */
  readonly hessian?: boolean;
  /** Of several results, the one to show alone. */
  readonly of?: string | undefined;
  /** Whether to walk the tape one key a step, and to have each number predicted first. */
  readonly step?: boolean;
  readonly predict?: boolean;
  /** The name of a format; if undefined, what the name of the output asks for, or text. */
  readonly format?: string | undefined;
  /** A file to write to, instead of standard output. */
  readonly output?: string | undefined;
}
