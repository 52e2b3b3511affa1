import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clozeProblems } from '../../../src/kinds/cloze/blanks.js';
import { blankSoup } from './soup.js';

/** What is reported of Markdown: the code without its beginning, and the text it points at. */
function problems(markdown: string): string[][] {
  return clozeProblems(markdown).map(({ code, offset, length }) => [
    code.replace('cloze-', ''),
    markdown.slice(offset, offset + length),
  ]);
}

test('a sound text has none', () => {
  expect(problems('The ==tape== for `a==b` and a == b, \\==text')).toEqual([]);
});

test('a text without a blank hides nothing, and its help depends on what it has', () => {
  expect(clozeProblems('The tape')).toEqual([
    {
      code: 'cloze-without-blank',
      offset: 0,
      length: 1,
      message: 'No words are hidden here.',
      help: 'Put `==` on both sides of the words to hide, as in `the ==tape== of operations`.',
    },
  ]);
  expect(clozeProblems('    ==x==')[0]?.help).toContain('`cloze`');
});

test('a blank without words is empty, whatever else it has', () => {
  expect(problems('==a== ==== ==1;== ==2;==^[hint]')).toEqual([
    ['empty-blank', '===='],
    ['empty-blank', '==1;=='],
    ['empty-blank', '==2;==^[hint]'],
  ]);
});

test('an unpaired mark is reported at its place', () => {
  expect(problems('==a== and ==b')).toEqual([['unclosed-blank', '==']]);
  expect(problems('==a== and b==')).toEqual([['unclosed-blank', '==']]);
  expect(problems('==a== and == b==')).toEqual([['unclosed-blank', '==']]);
  expect(problems('==a== ==b\n\n- c==\n- ==d==^[e')).toEqual([
    ['unclosed-blank', '=='],
    ['unclosed-blank', '=='],
    ['unclosed-blank', '^['],
  ]);
  expect(clozeProblems('==a== ==b').map(({ offset }) => offset)).toEqual([6]);
});

test('a comparison within a word is not a mark', () => {
  expect(problems('==a==, if x==y')).toEqual([]);
  expect(problems('```cloze\nif x==y: ==z==\n```')).toEqual([]);
});

test('every problem points into the text, in order', () => {
  const anything = fc.oneof(
    blankSoup,
    fc.string({ unit: fc.constantFrom('=', ' ', 'a', '\n', '^[') }),
  );
  fc.assert(
    fc.property(anything, (markdown) => {
      let last = 0;
      for (const { offset, length } of clozeProblems(`${markdown} `)) {
        expect(offset).toBeGreaterThanOrEqual(last);
        expect(offset + length).toBeLessThanOrEqual(markdown.length + 1);
        expect(length).toBeGreaterThan(0);
        last = offset;
      }
    }),
  );
});
