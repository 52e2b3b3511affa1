import { expect, test } from 'vitest';
import { pythonFixed, pythonRepr, pythonScientific } from '../../src/lessons/python-number.js';

test.each([
  [12, '12.0'],
  [-0, '-0.0'],
  [0.1, '0.1'],
  [1e-4, '0.0001'],
  [1e-5, '1e-05'],
  [2.5e-17, '2.5e-17'],
  [1e15, '1000000000000000.0'],
  [1e16, '1e+16'],
  [1.5e300, '1.5e+300'],
  [NaN, 'nan'],
  [-Infinity, '-inf'],
])('%d is %s in Python', (value, text) => {
  expect(pythonRepr(value)).toBe(text);
});

test('formats as Python does', () => {
  expect(pythonFixed(1.4, 4)).toBe('1.4000');
  expect(pythonScientific(0.19661193, 3)).toBe('1.966e-01');
  expect(pythonScientific(3e-14, 3)).toBe('3.000e-14');
  expect(pythonFixed(NaN, 2)).toBe('nan');
});
