import fc from 'fast-check';

/** An expression as a tree that tests can print, evaluate and substitute in by recursion. */
export type Tree =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Tree[] }
  | { readonly kind: 'minus'; readonly operand: Tree }
  | {
      readonly kind: 'infix';
      readonly symbol: InfixSymbol;
      readonly left: Tree;
      readonly right: Tree;
    };

type InfixSymbol = '+' | '-' | '*' | '/' | '^';

const PRECEDENCE = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 } as const;
const MINUS = 3;

/** The variables that random trees use. */
export const VARIABLES = ['x', 'y', 'z'] as const;

interface Shape {
  readonly functions: readonly string[];
  readonly symbols: readonly InfixSymbol[];
}

/** Everything that the grammar allows. */
export const ANY: Shape = {
  functions: ['sin', 'log', 'relu', 'max', 'sqrt', 'sigmoid'],
  symbols: ['+', '-', '*', '/', '^'],
};

/** Only operations that are smooth everywhere and bounded enough for difference quotients. */
export const SMOOTH: Shape = {
  functions: ['sin', 'cos', 'tanh', 'sigmoid', 'softplus', 'atan'],
  symbols: ['+', '-', '*'],
};

/** Random trees of a shape, some of them deep. */
export function trees({ functions, symbols }: Shape): fc.Arbitrary<Tree> {
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom(...VARIABLES).map((name): Tree => ({ kind: 'variable', name })),
      fc.constantFrom('2', '0.5', '1e-1', '.25').map((text): Tree => ({ kind: 'number', text })),
      fc
        .constantFrom(...functions)
        .chain((name) =>
          fc
            .array(
              tie('tree'),
              name === 'max' ? { minLength: 2, maxLength: 2 } : { minLength: 1, maxLength: 1 },
            )
            .map((operands): Tree => ({ kind: 'call', name, operands })),
        ),
      tie('tree').map((operand): Tree => ({ kind: 'minus', operand })),
      fc
        .tuple(fc.constantFrom(...symbols), tie('tree'), tie('tree'))
        .map(([symbol, left, right]): Tree => ({ kind: 'infix', symbol, left, right })),
    ),
  }));
  return tree;
}

/** The tree as text, with only the parentheses it needs. */
export function print(tree: Tree): string {
  return printed(tree).text;
}

function printed(tree: Tree): { text: string; precedence: number } {
  switch (tree.kind) {
    case 'number':
      return { text: tree.text, precedence: 9 };
    case 'variable':
      return { text: tree.name, precedence: 9 };
    case 'call':
      return { text: `${tree.name}(${tree.operands.map(print).join(', ')})`, precedence: 9 };
    case 'minus':
      return { text: `-${inside(tree.operand, MINUS)}`, precedence: MINUS };
    case 'infix': {
      const precedence = PRECEDENCE[tree.symbol];
      const right = tree.symbol === '^';
      const left = inside(tree.left, right ? precedence + 1 : precedence);
      // A minus sign may follow ^ without parentheses.
      const exponent = inside(tree.right, MINUS);
      return {
        text: left + tree.symbol + (right ? exponent : inside(tree.right, precedence + 1)),
        precedence,
      };
    }
  }
}

function inside(tree: Tree, least: number): string {
  const { text, precedence } = printed(tree);
  return precedence < least ? `(${text})` : text;
}

const FUNCTIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  sin: Math.sin,
  log: Math.log,
  sqrt: Math.sqrt,
  relu: (a) => (a < 0 ? 0 : a),
  sigmoid: (a) => 1 / (1 + Math.exp(-a)),
  max: (a, b) => (a >= b || Number.isNaN(a) ? a : b),
};

/** The tree's value, worked out by recursion. */
export function valueOf(tree: Tree, at: Readonly<Record<string, number>>): number {
  switch (tree.kind) {
    case 'number':
      return Number(tree.text);
    case 'variable':
      return at[tree.name] ?? NaN;
    case 'minus':
      return -valueOf(tree.operand, at);
    case 'call': {
      const [a = NaN, b = NaN] = tree.operands.map((operand) => valueOf(operand, at));
      return FUNCTIONS[tree.name]?.(a, b) ?? NaN;
    }
    case 'infix': {
      const [a, b] = [valueOf(tree.left, at), valueOf(tree.right, at)];
      return { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '^': a === 1 ? 1 : a ** b }[
        tree.symbol
      ];
    }
  }
}

/** The tree with another one substituted for a variable. */
export function substitute(tree: Tree, name: string, by: Tree): Tree {
  const inner = (part: Tree) => substitute(part, name, by);
  switch (tree.kind) {
    case 'number':
      return tree;
    case 'variable':
      return tree.name === name ? by : tree;
    case 'minus':
      return { ...tree, operand: inner(tree.operand) };
    case 'call':
      return { ...tree, operands: tree.operands.map(inner) };
    case 'infix':
      return { ...tree, left: inner(tree.left), right: inner(tree.right) };
  }
}
