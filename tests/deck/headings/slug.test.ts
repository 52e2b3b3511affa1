import { expect, it } from 'vitest';
import { slugOf } from '../../../src/deck/headings/slug.js';

it.each([
  ['What does `backward()` do?', 'what-does-backward-do'],
  ['Forward-mode  vs. *reverse* mode', 'forward-mode-vs-reverse-mode'],
  ['x_1 & x_2', 'x_1--x_2'],
  ['Was heißt „Ableitung“?', 'was-heißt-ableitung'],
  ['鎖の規則 とは', '鎖の規則-とは'],
  ['E\u0301tude', 'étude'],
  ['See [the **docs**](https://example.org/a) <br> now', 'see-the-docs-now'],
  ['1 < 2 and 2 > 1', '1--2-and-2--1'],
  ['???', ''],
  ['__proto__', '__proto__'],
])('the slug of `%s` is `%s`', (heading, slug) => {
  expect(slugOf(heading)).toBe(slug);
});
