import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonMistake } from '../../src/autodiff/json-mistake.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with one part replaced by another: mostly broken, and rarely at the beginning. */
const damaged = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.nat(2),
    fc.constantFrom('', ',', '"', '}', ']', '{', ':', '1', 'x'),
  )
  .map(([text, from, length, instead]) => {
    const at = from % (text.length + 1);
    return text.slice(0, at) + instead + text.slice(at + length);
  });

describe('the first mistake in a text', () => {
  test.each([
    ['nonsense', 0, 'a value', 'nonsense'],
    ['', 0, 'a value', ''],
    ['{"a": 1} x', 9, 'nothing more', 'x'],
    ['{"a": 1 "b": 2}', 8, '"," or "}"', '"b"'],
    ['[1 2]', 3, '"," or "]"', '2'],
    ['{"a" 1}', 5, '":"', '1'],
    ['{a: 1}', 1, 'a name in double quotes or "}"', 'a'],
    ['{"a": 1,}', 8, 'a name in double quotes', '}'],
    ['[1,]', 3, 'a value', ']'],
    ['[,]', 1, 'a value or "]"', ','],
    ['{"a": 1', 7, '"," or "}"', ''],
    ['{"a": NaN}', 6, 'a value', 'NaN'],
    ['{"a": 01}', 7, '"," or "}"', '1'],
    ['{"a": .5}', 6, 'a value', '.5'],
    ["{'a': 1}", 1, 'a name in double quotes or "}"', "'"],
    ['{"a', 3, 'a closing quotation mark', ''],
    [String.raw`["\x"]`, 2, String.raw`an escape such as \n or \u00e9`, String.raw`\x`],
    ['["a\tb"]', 3, String.raw`an escape such as \t`, 'a control character'],
    ['[1, abcdefghijklmnopqrstuvwxyz]', 4, 'a value', 'abcdefghijklmnopqrst…'],
  ])('%s: at %i, %s', (text, at, expected, found) => {
    expect(jsonMistake(text)).toEqual({ at, expected, found });
  });

  test('there is none in JSON, and one in everything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        expect(jsonMistake(text) === undefined, text).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('everything before it is the beginning of some JSON', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { at = 0 } = jsonMistake(text) ?? {};
        const beginning = text.slice(0, at);
        expect(jsonMistake(beginning)?.at ?? at, text).toBe(at);
      }),
      { numRuns: 2000 },
    );
  });

  test('is found at any depth and length', () => {
    expect(jsonMistake('['.repeat(1_000_000))?.at).toBe(1_000_000);
    expect(jsonMistake(`"${'a'.repeat(1_000_000)}`)?.at).toBe(1_000_001);
  });
});
