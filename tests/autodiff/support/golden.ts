import { readFileSync } from 'node:fs';

/** One line of PyTorch's answers. */
export interface GoldenCase {
  readonly expr: string;
  readonly at: ReadonlyMap<string, number>;
  readonly value: number;
  readonly grad: ReadonlyMap<string, number>;
}

interface GoldenLine {
  readonly expr: string;
  readonly at: Readonly<Record<string, number | string>>;
  readonly value: number | string;
  readonly grad: Readonly<Record<string, number | string>>;
}

/** The cases of a file in tests/golden. */
export function goldenCases(name: string): GoldenCase[] {
  return linesOf(name).map((line) => caseOf(JSON.parse(line) as GoldenLine));
}

/** The cases of hessians.jsonl; rows and columns in the order of `grad`. */
export function secondDerivatives(): (GoldenCase & { readonly hessian: number[][] })[] {
  return linesOf('hessians').map((line) => {
    const parsed = JSON.parse(line) as GoldenLine & { hessian: number[][] };
    return { ...caseOf(parsed), hessian: parsed.hessian };
  });
}

function linesOf(name: string): string[] {
  const text = readFileSync(new URL(`../../golden/${name}.jsonl`, import.meta.url), 'utf8');
  return text.trim().split('\n');
}

function caseOf({ expr, at, value, grad }: GoldenLine): GoldenCase {
  return { expr, at: numbers(at), value: number(value), grad: numbers(grad) };
}

function numbers(record: Readonly<Record<string, number | string>>): Map<string, number> {
  return new Map(Object.entries(record).map(([name, value]) => [name, number(value)]));
}

function number(value: number | string): number {
  return typeof value === 'number' ? value : Number(value.replace('inf', 'Infinity'));
}

/** Whether two numbers are the same: nan is nan, zeros have signs, the rest may differ by a relative error. */
export function agree(ours: number, theirs: number, relativeError: number): boolean {
  if (Object.is(ours, theirs)) return true;
  return ours * theirs !== 0 && Math.abs(ours - theirs) <= relativeError * Math.abs(theirs);
}
