import { expect, test } from 'vitest';
import { parseAssignments } from '../../../src/autodiff/assignments.js';
import { traceExpression } from '../../../src/autodiff/trace/trace.js';
import { jsonText } from '../../../src/view/trace/json-text.js';
import { traceDocument } from '../../../src/view/trace/trace-document.js';

test('numbers that JSON has no words for become strings, and minus zero keeps its sign', () => {
  expect(jsonText([1.5, -0, NaN, Infinity, -Infinity, 1e21, 5e-324])).toBe(
    '[1.5,-0.0,"nan","inf","-inf",1e+21,5e-324]',
  );
});

test('maps are objects, whatever their keys; undefined members are left out', () => {
  const text = jsonText({
    grad: new Map([
      ['__proto__', 1],
      ['"', 2],
    ]),
    none: undefined,
    yes: true,
  });
  expect(text).toBe('{"grad":{"__proto__":1,"\\"":2},"yes":true}');
});

test('a trace as a document', () => {
  const text = jsonText(traceDocument(traceExpression('x*y + x', parseAssignments('x=2,y=inf'))));
  expect(JSON.parse(text)).toMatchInlineSnapshot(`
    {
      "at": {
        "x": 2,
        "y": "inf",
      },
      "check": {
        "forwardModeError": 0,
        "forwardModeStrays": [],
        "inputs": [
          {
            "input": "x",
            "kind": "not-finite",
          },
          {
            "input": "y",
            "kind": "not-finite",
          },
        ],
        "unchecked": 0,
      },
      "expr": "x*y + x",
      "grad": {
        "x": "inf",
        "y": 2,
      },
      "notes": [
        {
          "kind": "edge",
          "node": 1,
          "text": "y is given as inf, or as a number larger than a 64-bit float can hold (about 1.8e308).",
        },
      ],
      "result": {
        "name": "f",
        "node": 3,
      },
      "steps": [
        {
          "contribution": 1,
          "contributions": 1,
          "from": 3,
          "fromName": "v₂",
          "local": 1,
          "ordinal": 1,
          "rule": "1",
          "to": 2,
          "toName": "v₁",
          "total": 1,
          "upstream": 1,
        },
        {
          "contribution": 1,
          "contributions": 2,
          "from": 3,
          "fromName": "v₂",
          "local": 1,
          "ordinal": 1,
          "rule": "1",
          "to": 0,
          "toName": "v₋₁",
          "total": 1,
          "upstream": 1,
        },
        {
          "contribution": "inf",
          "contributions": 2,
          "from": 2,
          "fromName": "v₁",
          "local": "inf",
          "ordinal": 2,
          "rule": "v₀",
          "to": 0,
          "toName": "v₋₁",
          "total": "inf",
          "upstream": 1,
        },
        {
          "contribution": 2,
          "contributions": 1,
          "from": 2,
          "fromName": "v₁",
          "local": 2,
          "ordinal": 1,
          "rule": "v₋₁",
          "to": 1,
          "toName": "v₀",
          "total": 2,
          "upstream": 1,
        },
      ],
      "tape": [
        {
          "adjoint": "inf",
          "formula": "x",
          "name": "v₋₁",
          "node": 0,
          "op": "input",
          "value": 2,
        },
        {
          "adjoint": 2,
          "formula": "y",
          "name": "v₀",
          "node": 1,
          "op": "input",
          "value": "inf",
        },
        {
          "adjoint": 1,
          "formula": "v₋₁ * v₀",
          "name": "v₁",
          "node": 2,
          "op": "mul",
          "operands": [
            {
              "name": "v₋₁",
              "node": 0,
              "value": 2,
            },
            {
              "name": "v₀",
              "node": 1,
              "value": "inf",
            },
          ],
          "value": "inf",
        },
        {
          "adjoint": 1,
          "formula": "v₁ + v₋₁",
          "name": "v₂",
          "node": 3,
          "op": "add",
          "operands": [
            {
              "name": "v₁",
              "node": 2,
              "value": "inf",
            },
            {
              "name": "v₋₁",
              "node": 0,
              "value": 2,
            },
          ],
          "value": "inf",
        },
      ],
      "value": "inf",
    }
  `);
});
