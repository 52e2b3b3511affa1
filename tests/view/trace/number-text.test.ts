import { expect, test } from 'vitest';
import { exactText, magnitudeText, numberText } from '../../../src/view/trace/number-text.js';

test.each([
  [2, '2.0000'],
  [-0.28366, '-0.2837'],
  [0, '0.0000'],
  [-0, '0.0000'],
  [0.001, '0.0010'],
  [0.00051, '5.1000e-4'],
  [-0.00001, '-1.0000e-5'],
  [123456.789, '123456.7890'],
  [1234567, '1.2346e6'],
  [-1e300, '-1.0000e300'],
  [Infinity, 'inf'],
  [-Infinity, '-inf'],
  [NaN, 'nan'],
])('numberText(%d) is %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

test.each([
  [2, '2'],
  [0.1, '0.1'],
  [1e-7, '1e-7'],
  [1e21, '1e21'],
  [-Infinity, '-inf'],
])('exactText(%d) is %s', (value, text) => {
  expect(exactText(value)).toBe(text);
});

test.each([
  [1e-6, '1e-6'],
  [4.53e-10, '4.5e-10'],
  [0, '0'],
])('magnitudeText(%d) is %s', (value, text) => {
  expect(magnitudeText(value)).toBe(text);
});
