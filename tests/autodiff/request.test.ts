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
  ['not json', 'The line is not JSON.'],
  ['{"expr": "x", "at": {"x": NaN}}', 'The line is not JSON.'],
  ['[]', 'A request must be a JSON object.'],
  ['null', 'A request must be a JSON object.'],
  ['{}', 'The request needs "expr", a text.'],
  ['{"expr": 3}', 'The request needs "expr", a text.'],
  ['{"expr": "x", "at": [1]}', '"at" must be an object of names and numbers.'],
  ['{"expr": "x", "at": null}', '"at" must be an object of names and numbers.'],
  ['{"expr": "x", "at": {"x": true}}', 'The value of "x" is not a number.'],
  ['{"expr": "x", "at": {"x": "two"}}', 'The value of "x" is not a number.'],
])('%s: %s', (line, sentence) => {
  expect(() => parseQuestion(line)).toThrow(sentence);
});
