import { expect, test } from 'vitest';
import { parseQuestion } from '../../src/autodiff/request.js';

test('a request is an expression and its values', () => {
  expect(parseQuestion('{"expr": "x*y", "at": {"x": 2, "y": "-inf"}, "id": 7}')).toEqual({
    expression: 'x*y',
    at: new Map([
      ['x', 2],
      ['y', -Infinity],
    ]),
    mode: 'reverse',
    hessian: false,
  });
  expect(parseQuestion('{"expr": "1"}').at.size).toBe(0);
});

test('a variable may be called __proto__', () => {
  expect([...parseQuestion('{"expr": "1", "at": {"__proto__": 2}}').at]).toEqual([
    ['__proto__', 2],
  ]);
});

test.each([
  ['not json', 'The line is not JSON: expected a value at column 1, but there is "not".'],
  ['{"expr": "x", "at": {"x": NaN}}', 'expected a value at column 27, but there is "NaN".'],
  ['{"expr": "x" "at": 1}', 'expected "," or "}" at column 14, but there is "at".'],
  ['{"expr": "x"', 'expected "," or "}" at column 13, but the line ends.'],
  ['[]', 'A request must be a JSON object.'],
  ['null', 'A request must be a JSON object.'],
  ['{}', 'The request needs "expr", a string.'],
  ['{"expr": 3}', 'The request needs "expr", a string.'],
  ['{"expr": "x", "at": [1]}', '"at" must be an object of names and numbers.'],
  ['{"expr": "x", "at": null}', '"at" must be an object of names and numbers.'],
  ['{"expr": "x", "at": {"x": true}}', 'The value of "x" is not a number.'],
  ['{"expr": "x", "at": {"x": "two"}}', 'The value of "x" is not a number.'],
])('%s: %s', (line, sentence) => {
  expect(() => parseQuestion(line)).toThrow(sentence);
});

test.each([
  ['{"expr": "x", "at": {"x": -Infinity}}', 'JSON has no NaN and no Infinity'],
  ["{'expr': 'x'}", 'JSON allows only double quotation marks.'],
  ['{"expr": "x",', 'A request must be complete on one line.'],
  ['x*y', 'Write {"expr": "x*y", "at": {"x": 2, "y": 3}}.'],
])('%s comes with advice: %s', (line, advice) => {
  expect(() => parseQuestion(line)).toThrow(
    expect.objectContaining({ hint: expect.stringContaining(advice) as string }),
  );
});
