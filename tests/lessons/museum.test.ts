import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LESSONS, lessonAfter, lessonsFor, likelyName } from '../../src/lessons/museum.js';
import { traceExpression } from '../../src/autodiff/trace/trace.js';
import { parseAssignments } from '../../src/autodiff/assignments.js';
import { pythonWithTorch, runPython } from '../support/torch.js';

/** What a program of a lesson printed under PyTorch. */
interface Printed {
  readonly lesson: string;
  readonly python: string;
  readonly printed: readonly string[];
}

const RECORDED = rowsOf(readFileSync(new URL('../golden/lessons.jsonl', import.meta.url), 'utf8'));
const STORIES = LESSONS.map((lesson) => ({ name: lesson.name, ...lesson.story() }));
const OURS = STORIES.flatMap(({ name, showings }) =>
  showings.map(({ python, prints }) => ({ lesson: name, python, printed: prints })),
);

function rowsOf(lines: string): Printed[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);
}

describe('what the engine computes is what PyTorch prints', () => {
  test('as it was recorded', () => {
    expect(OURS).toEqual(RECORDED);
  });

  const python = pythonWithTorch();
  test.skipIf(python === undefined)('as it is now, where PyTorch is installed', () => {
    const script = fileURLToPath(new URL('../golden/lessons.py', import.meta.url));
    const input = JSON.stringify({ lessons: STORIES });
    expect(rowsOf(runPython(python ?? '', script, input))).toEqual(OURS);
  });
});

describe('the museum', () => {
  test('has the ten mistakes', () => {
    expect(LESSONS.map(({ name }) => name)).toEqual([
      'forgotten-zero-grad',
      'detached-path',
      'fan-out-not-summed',
      'no-topological-order',
      'backward-twice',
      'lost-leaf',
      'vanishing-gradient',
      'exploding-rate',
      'nan-at-zero',
      'tiny-step',
    ]);
  });

  test.each(STORIES)('$name is first wrong, then right, and the two differ', ({ showings }) => {
    const verdicts = showings.map(({ verdict }) => verdict);
    const firstRight = verdicts.indexOf('right');
    expect(firstRight).toBeGreaterThan(0);
    expect(verdicts.slice(firstRight).every((verdict) => verdict === 'right')).toBe(true);
    expect(showings[0]?.prints).not.toEqual(showings[firstRight]?.prints);
  });

  test('shows the classic mistakes', () => {
    const printed = (name: string) =>
      STORIES.find((story) => story.name === name)?.showings.map(({ prints }) => prints);
    expect(printed('no-topological-order')).toEqual([['72.0', '40.0'], ['36.0']]);
    expect(printed('backward-twice')).toEqual([['12.0'], ['18.0'], ['6.0']]);
    expect(printed('detached-path')).toEqual([['9.0 3.0'], ['9.0 6.0']]);
    expect(printed('nan-at-zero')?.[0]).toEqual(['0.0 nan']);
  });

  test.each(STORIES)('$name offers a trace that runs', ({ trace }) => {
    if (trace === undefined) return;
    const { inputs } = traceExpression(trace.expression, parseAssignments(trace.at));
    expect(inputs.length).toBeGreaterThan(0);
  });

  test('is found by name, by a part of the name and by a word of the title', () => {
    const names = (word: string) => lessonsFor(word).map(({ name }) => name);
    expect(names('lost-leaf')).toEqual(['lost-leaf']);
    expect(names('Vanishing')).toEqual(['vanishing-gradient']);
    expect(names('zero')).toEqual(['forgotten-zero-grad', 'nan-at-zero']);
    expect(names('sqrt')).toEqual(['nan-at-zero']);
    expect(names('')).toEqual([]);
    expect(names('__proto__')).toEqual([]);
    expect(likelyName('lost-laef')).toBe('lost-leaf');
  });

  test('each lesson leads to the next', () => {
    const walk = LESSONS.map((lesson) => lessonAfter(lesson)?.name);
    expect(walk).toEqual([...LESSONS.slice(1).map(({ name }) => name), undefined]);
  });
});
