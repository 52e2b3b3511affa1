/** How an operation is written, both for the parser and in the trace. */
export type Notation =
  | { readonly kind: 'call' }
  | { readonly kind: 'prefix'; readonly precedence: number }
  | {
      readonly kind: 'infix';
      readonly precedence: number;
      readonly associativity: 'left' | 'right';
    };

/** What a rule may look at to choose its text. */
export interface RulePlace {
  readonly a: number;
  readonly b: number;
  /** The second operand as a number where the expression spells it out, so that 2*x^(2-1) can read 2*x. */
  readonly literalB: number | undefined;
}

/**
 * The local derivative in symbols. `a`, `b` and `v` stand for the first operand, the second operand and the result.
 * `formula` is an expression in the tutor's own language; `case` is the condition that picked the number, for
 * piecewise operations.
 */
export interface Rule {
  readonly kind: 'formula' | 'case';
  readonly text: (place: RulePlace) => string;
}

/** One partial derivative of an operation, both as a number and in symbols. */
export interface LocalDerivative {
  /** The number, computed from the operands and the result `v`, or a constant. At kinks it is PyTorch's choice. */
  readonly number: number | ((a: number, b: number, v: number) => number);
  readonly rule: Rule;
  /**
   * `g` times the number, where PyTorch does not compute it as that product and so rounds differently. For `g` = 1 it is
   * the number itself.
   */
  readonly times?: (g: number, a: number, b: number, v: number) => number;
  /**
   * Whether the route is closed, so that not even an infinite or nan upstream gradient gets through. Asked only where
   * the number is 0; PyTorch masks such gradients instead of multiplying them by 0.
   */
  readonly closed?: (a: number, b: number) => boolean;
}

/** Something a learner should be told about the point at which an operation was run. */
export interface Edge {
  /** `kink`: the slope jumps and PyTorch picks one; `edge`: the value or the slope is infinite or undefined. */
  readonly kind: 'kink' | 'edge';
  /** Full sentences. */
  readonly text: string;
}

/** Everything the tutor knows about one operation: adding one means adding one of these. */
export interface Operation {
  /** PyTorch's name for it. */
  readonly name: string;
  /** The words or symbols that stand for it in an expression; each keeps its spelling in the trace. */
  readonly spellings: readonly string[];
  readonly notation: Notation;
  readonly value: (a: number, b: number) => number;
  /** One for each operand, in order: its length is the arity. */
  readonly derivatives: readonly [LocalDerivative] | readonly [LocalDerivative, LocalDerivative];
  /**
   * On which side of the kink or domain boundary the operands are: -1, 0 (exactly there) or 1.
   * A difference quotient across it says nothing about the derivative.
   */
  readonly side?: (a: number, b: number) => number;
  /** The sentence for operands at a kink or edge; `secondVaries` says whether `b` depends on an input. */
  readonly edge?: (a: number, b: number, secondVaries: boolean) => Edge | undefined;
}

export const call: Notation = { kind: 'call' };

/** A derivative of the form 1/something: PyTorch divides the upstream gradient by it, which rounds once, not twice. */
export function oneOver(
  divisor: (a: number, b: number, v: number) => number,
  rule: Rule,
): LocalDerivative {
  return {
    number: (a, b, v) => 1 / divisor(a, b, v),
    rule,
    times: (g, a, b, v) => g / divisor(a, b, v),
  };
}

/** A rule that reads the same at every point, such as `cos(a)`. */
export function formula(text: string): Rule {
  return { kind: 'formula', text: () => text };
}

/** A rule that names the piece the point lies on, such as `a > 0`. */
export function piece(test: (a: number, b: number) => string): Rule {
  return { kind: 'case', text: ({ a, b }) => test(a, b) };
}

export function kink(text: string): Edge {
  return { kind: 'kink', text };
}

export function edge(text: string): Edge {
  return { kind: 'edge', text };
}
