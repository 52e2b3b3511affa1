import { UserError } from '../user-error.js';
import { quoted } from './expression/expression-error.js';
import { nearest } from '../nearest.js';
import { CONSTANTS, FUNCTION_CODES } from './operations/table.js';
import type { Graph } from './tape/graph.js';

/** Inputs that were given no value. */
export class MissingValues extends UserError {
  constructor(readonly names: readonly string[]) {
    super(
      `${enumerated(names)} ${names.length === 1 ? 'has no value' : 'have no values'}.`,
      `Add --at ${names
        .slice(0, SHOWN)
        .map((name) => `${name}=…`)
        .join(',')}.`,
      2,
    );
  }
}

/**
 * The values of a graph's inputs, in order. Throws UserError (status 2) if one has no value (MissingValues), or if a
 * value is given to a name that is not an input.
 */
export function pointOf(graph: Graph, at: ReadonlyMap<string, number>): Float64Array {
  const missing = graph.inputs.filter((name) => !at.has(name));
  const known = new Set(graph.inputs);
  const extra = [...at.keys()].filter((name) => !known.has(name));
  const [stranger] = extra;
  if (stranger !== undefined) throw notAnInput(stranger, missing, graph);
  if (missing.length > 0) throw new MissingValues(missing);
  return Float64Array.from(graph.inputs, (name) => at.get(name) ?? NaN);
}

/** How many names a sentence lists before it says how many more there are. */
const SHOWN = 8;

function notAnInput(name: string, missing: readonly string[], graph: Graph): UserError {
  const why = CONSTANTS.has(name)
    ? 'is a constant and cannot be given a value'
    : FUNCTION_CODES.has(name)
      ? 'is a function and cannot be given a value'
      : graph.definitions.has(name) || graph.outputs.some((output) => output.name === name)
        ? 'gets its value in the expression itself'
        : 'does not occur in the expression';
  const meant = nearest(name, missing.length > 0 ? missing : graph.inputs);
  const variables =
    graph.inputs.length === 0
      ? 'It has no variables.'
      : `Its ${graph.inputs.length === 1 ? 'variable is' : 'variables are'} ${enumerated(graph.inputs)}.`;
  return new UserError(
    `${quoted(name)} ${why}.`,
    meant === undefined ? variables : `Did you mean ${quoted(meant)}? ${variables}`,
    2,
  );
}

function enumerated(names: readonly string[]): string {
  const more = names.length - SHOWN;
  const shown = names.slice(0, SHOWN).map(quoted);
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
