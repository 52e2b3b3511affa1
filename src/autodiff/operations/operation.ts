/** How an operation is written: which words and symbols the parser reads and the trace shows. */
export type Notation =
  | { readonly kind: 'call' }
  | { readonly kind: 'prefix'; readonly precedence: number }
  | {
      readonly kind: 'infix';
      readonly precedence: number;
      readonly associativity: 'left' | 'right';
    };

/** What a rule may look at before it chooses its words. */
export interface RulePlace {
  readonly a: number;
  readonly b: number;
  /** The second operand as a number where the expression spells it out, so that 2*x^(2-1) can read 2*x. */
  readonly literalB: number | undefined;
}

/**
 * The local derivative in symbols. The words `a`, `b` and `v` stand for the first operand, the second operand
 * and the result. `formula` is an expression in the tutor's own language; `case` is the condition that picked
 * the number, for operations that are glued together from pieces.
 */
export interface Rule {
  readonly kind: 'formula' | 'case';
  readonly text: (place: RulePlace) => string;
}

/** One partial derivative of an operation, as a number and as symbols side by side. */
export interface LocalDerivative {
  /** The number, from the operands and the result `v`, or the same everywhere. At kinks it is PyTorch's choice. */
  readonly number: number | ((a: number, b: number, v: number) => number);
  readonly rule: Rule;
  /**
   * A factor `g` times the number, where PyTorch does not round it as the product of the two. The number is `times` of 1.
   */
  readonly times?: (g: number, a: number, b: number, v: number) => number;
  /**
   * Asked only where the number is 0: is the route closed, so that even an infinite or nan upstream passes
   * nothing? PyTorch masks such gradients instead of multiplying them by 0.
   */
  readonly closed?: (a: number, b: number) => boolean;
}

/** Something a learner should be told about the point at which an operation was run. */
export interface Edge {
  /** `kink`: the slope jumps and PyTorch picks one; `edge`: the value or the slope is infinite or undefined. */
  readonly kind: 'kink' | 'edge';
  /** Whole sentences. */
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
   * Which side of its kink or of the end of its domain the operands are on: -1, 0 (exactly there) or 1.
   * A difference quotient between two sides says nothing about the derivative.
   */
  readonly side?: (a: number, b: number) => number;
  /** The sentence for operands at a kink or edge; `secondVaries` says whether `b` depends on an input. */
  readonly edge?: (a: number, b: number, secondVaries: boolean) => Edge | undefined;
}

export const call: Notation = { kind: 'call' };

/** A derivative that is 1 over something: PyTorch divides the upstream by it, and rounds once where a product rounds twice. */
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
