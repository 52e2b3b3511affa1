import { ExpressionError, quoted } from '../autodiff/expression/expression-error.js';
import type { Token } from '../autodiff/expression/tokenizer.js';
import type { Graph } from '../autodiff/tape/graph.js';
import { createGraphBuilder } from '../autodiff/tape/graph-builder.js';
import { evaluate } from '../autodiff/tape/tape.js';
import { isUserError } from '../user-error.js';
import { nearest } from '../nearest.js';
import { type Placeholder, replaceDerivatives, withOriginals } from './derivative-names.js';
import { parseInto } from './one-formula.js';

/** Where an input of a quantity takes its number from. */
export type Source =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'derivative'; readonly of: string; readonly by: readonly string[] }
  | { readonly kind: 'call'; readonly name: 'step' | 'sign'; readonly inner: Quantity };

/** A formula over names and their derivatives, compiled: `w - lr*dL/dw`. */
export interface Quantity {
  /** As written, trimmed. */
  readonly text: string;
  readonly graph: Graph;
  /** One for each input of the graph. */
  readonly sources: readonly Source[];
}

/** A name that is not defined. */
export class UnknownName extends ExpressionError {}

/** The numbers that a quantity is computed from at one point. */
export interface Numbers {
  value(name: string): number;
  derivative(of: string, by: readonly string[]): number;
}

/**
 * Compiles a formula over `names` and, unless they are what the question asks for, their derivatives.
 *
 * @throws ExpressionError for a mistake in it, and UnknownName
 */
export function compileQuantity(
  written: string,
  names: ReadonlySet<string>,
  derivatives: 'allowed' | 'asked for' = 'allowed',
): Quantity {
  const text = written.trimEnd();
  const replaced = replaceDerivatives(text, names);
  const builder = createGraphBuilder();
  const sources = new Map<string, Source>();
  const resolve = ({ text: name, start, length }: Token): number => {
    if (!sources.has(name)) sources.set(name, sourceOf(name, { start, length }));
    return builder.input(name);
  };
  const sourceOf = (name: string, place: { start: number; length: number }): Source => {
    const placeholder = replaced.placeholders.get(name);
    if (placeholder !== undefined) return sourceFor(placeholder, text, names, derivatives);
    if (names.has(name)) return { kind: 'name', name };
    throw unknown(name, text, place, names);
  };
  try {
    const node = parseInto(builder, replaced.text, resolve);
    const graph = builder.build({ outputs: [{ node, name: undefined }] });
    return {
      text: text.trim(),
      graph,
      sources: graph.inputs.map((name) => sources.get(name) ?? { kind: 'name', name }),
    };
  } catch (error) {
    if (!isUserError(error) || !(error instanceof ExpressionError)) throw error;
    if (error instanceof UnknownName || replaced.placeholders.size === 0) throw error;
    const sentence = withOriginals(error.sentence, text, replaced);
    const hint = error.hint === undefined ? undefined : withOriginals(error.hint, text, replaced);
    throw new ExpressionError(sentence, text, { start: error.column - 1, length: 1 }, hint);
  }
}

function sourceFor(
  placeholder: Placeholder,
  text: string,
  names: ReadonlySet<string>,
  derivatives: 'allowed' | 'asked for',
): Source {
  const { start, length } = placeholder;
  switch (placeholder.kind) {
    case 'stranger':
      throw unknown(placeholder.name, text, { start, length: placeholder.name.length }, names);
    case 'call': {
      // Padding with blanks keeps its places valid for the whole text.
      const inner = text.slice(placeholder.open + 1, start + length - 1);
      const padded = ' '.repeat(placeholder.open + 1) + inner;
      return {
        kind: 'call',
        name: placeholder.name,
        inner: compileQuantity(padded, names, derivatives),
      };
    }
    case 'derivative': {
      const { of, by } = placeholder;
      if (derivatives === 'allowed') return { kind: 'derivative', of, by };
      const sentence = `${quoted(text.slice(start, start + length))} is a derivative.`;
      throw new ExpressionError(sentence, text, { start, length }, 'Write it as a formula.');
    }
  }
}

function unknown(
  name: string,
  text: string,
  place: { start: number; length: number },
  names: ReadonlySet<string>,
): UnknownName {
  const meant = nearest(name, names);
  const known = [...names].slice(0, 12).join(', ');
  const help = meant === undefined ? `The names are ${known}.` : `Did you mean ${quoted(meant)}?`;
  return new UnknownName(`There is no ${quoted(name)} here.`, text, place, help);
}

/** Every node of a quantity's graph at a point; its result is at `graph.output`. */
export function quantityValues({ graph, sources }: Quantity, numbers: Numbers): Float64Array {
  return evaluate(
    graph,
    Float64Array.from(sources, (source) => numberOf(source, numbers)),
  );
}

export function quantityNumber(quantity: Quantity, numbers: Numbers): number {
  return quantityValues(quantity, numbers)[quantity.graph.output] ?? NaN;
}

function numberOf(source: Source, numbers: Numbers): number {
  switch (source.kind) {
    case 'name':
      return numbers.value(source.name);
    case 'derivative':
      return numbers.derivative(source.of, source.by);
    case 'call': {
      const inner = quantityNumber(source.inner, numbers);
      return source.name === 'sign' ? Math.sign(inner) : stepOf(inner);
    }
  }
}

/** 1 above 0, else 0: the slope of relu in PyTorch. */
function stepOf(value: number): number {
  return Number.isNaN(value) ? NaN : value > 0 ? 1 : 0;
}

/** The derivatives and names that a quantity uses, including those within calls. */
export function sourcesOf({ sources }: Quantity): Exclude<Source, { kind: 'call' }>[] {
  return sources.flatMap((source) => (source.kind === 'call' ? sourcesOf(source.inner) : [source]));
}
