import { parseExpression } from '../../src/autodiff/expression/parse-expression.js';
import { SPELLINGS } from '../../src/autodiff/operations/table.js';
import { createGraphBuilder } from '../../src/autodiff/tape/graph-builder.js';
import type { Graph } from '../../src/autodiff/tape/graph.js';
import { sweepBackward } from '../../src/autodiff/tape/reverse-mode.js';
import { record } from '../../src/autodiff/tape/tape.js';
import { ObjectValue, sweepObjects } from './object-engine.js';

/** What the engine costs on a chain of operations, every number a median. */
export interface EngineFigures {
  /** Nanoseconds an operation, for a forward and a backward sweep. */
  readonly nanoseconds: number;
  /** Bytes an operation that the graph, the tape and the adjoints occupy. */
  readonly bytes: number;
  /** How many times as long the same sweeps take on objects with closures. */
  readonly timesFaster: number;
  /** How much longer 200,000 terms take to parse than 100,000. */
  readonly parsingGrowth: number;
}

const OPERATIONS = 1_000_000;
const X = 0.3;

/** Measures sweeps over a chain of sines, products and sums, ours and on objects, and the parser. */
export function measureEngine(runs: number): EngineFigures {
  const graph = chain();
  // One after the other and not in turn: a million objects are collected for long after their sweep is over.
  const ours = median(measured(runs, () => sweepBackward(record(graph, Float64Array.of(X)))));
  const theirs = median(
    measured(runs, () => {
      sweepObjects(objectChain());
    }),
  );
  return {
    nanoseconds: (ours * 1e6) / OPERATIONS,
    bytes: median(Array.from({ length: 3 }, bytesOfChain)),
    timesFaster: theirs / ours,
    parsingGrowth: parsingGrowth(runs),
  };
}

const codeOf = (name: string): number =>
  SPELLINGS.findIndex(({ operation }) => operation.name === name);

function chain(): Graph {
  const builder = createGraphBuilder();
  const [sin, add, mul] = [codeOf('sin'), codeOf('add'), codeOf('mul')];
  const two = builder.literal({ text: '2', value: 2 });
  const half = builder.literal({ text: '0.5', value: 0.5 });
  let node = builder.input('x');
  for (let count = 0; count < OPERATIONS; count += 1) {
    if (count % 3 === 0) node = builder.operation(sin, node, -1);
    else node = builder.operation(count % 3 === 1 ? mul : add, node, count % 3 === 1 ? two : half);
  }
  return builder.build({ outputs: [{ node, name: undefined }] });
}

/** The same chain, which on objects is the forward sweep too. */
function objectChain(): ObjectValue {
  const [two, half] = [new ObjectValue(2), new ObjectValue(0.5)];
  let value = new ObjectValue(X);
  for (let count = 0; count < OPERATIONS; count += 1) {
    value = count % 3 === 0 ? value.sin() : count % 3 === 1 ? value.times(two) : value.plus(half);
  }
  return value;
}

/** What typed arrays the chain leaves allocated: they are all that grows with it. */
function bytesOfChain(): number {
  const graph = chain();
  const tape = record(graph, Float64Array.of(X));
  const adjoints = sweepBackward(tape);
  const arrays = [
    ...[graph.active, graph.codes, graph.left, graph.right],
    ...[tape.values, tape.leftPartials, tape.rightPartials],
    ...[adjoints.values, adjoints.reached],
  ];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) / OPERATIONS;
}

/** By the best of several runs each: what is collected between two of them belongs to neither. */
function parsingGrowth(runs: number): number {
  const text = (terms: number): string => Array.from({ length: terms }, () => 'x').join('+');
  const best = (terms: number): number => {
    const expression = text(terms);
    return Math.min(...measured(2 * runs, () => parseExpression(expression)));
  };
  return best(200_000) / best(100_000);
}

/** The milliseconds of several runs, but for the first, which compiles. */
function measured(runs: number, action: () => unknown): number[] {
  return Array.from({ length: runs + 1 }, () => milliseconds(action)).slice(1);
}

/** Milliseconds that the processor worked: of a loaded machine the clock says more about its other work. */
function milliseconds(action: () => unknown): number {
  const began = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
