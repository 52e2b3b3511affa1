import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Blank, clozeParts } from '../../../src/kinds/cloze/blanks.js';
import { blankSoup } from './soup.js';

/** The items of Markdown: their names, and what they hide. */
function items(markdown: string): Record<string, string> {
  return Object.fromEntries(
    clozeParts(markdown).map(({ part, blanks }) => [part, blanks.map(answerOf).join(' + ')]),
  );
}

const answerOf = ({ answer }: Blank): string => answer;

test('a blank is an item by the words it hides', () => {
  expect(items('The ==Tape== of ==`loss.backward()`==, ==[a link](/x)== and ==梯度==')).toEqual({
    tape: 'Tape',
    lossbackward: '`loss.backward()`',
    'a-link': '[a link](/x)',
    梯度: '梯度',
  });
});

test('blanks that share a label are one item, where the first of them stands', () => {
  const markdown = '==a== ==1;dy== over ==B;x== by ==1;dx==';
  expect(items(markdown)).toEqual({ a: 'a', '1': 'dy + dx', B: 'x' });
  expect(clozeParts(markdown).map(({ part, labelled }) => [part, labelled])).toEqual([
    ['a', false],
    ['1', true],
    ['B', true],
  ]);
});

test('no two items have one name, and labels keep theirs', () => {
  expect(items('==x== ==x!== ==x== ==x-2;y==')).toEqual({
    x: 'x',
    'x-3': 'x!',
    'x-4': 'x',
    'x-2': 'y',
  });
});

test('signs are named by their code points, and long answers by their beginning', () => {
  expect(items('==+== and ==→==')).toEqual({ u2b: '+', u2192: '→' });
  expect(Object.keys(items(`==${'every operation '.repeat(9)}x==`))).toEqual([
    'every-operation-every-operation-every-operation',
  ]);
});

test('names are unique, and every blank is in one item', () => {
  fc.assert(
    fc.property(blankSoup, (markdown) => {
      const parts = clozeParts(markdown.replaceAll('blank1', 'x;y').replaceAll('blank2', 'x'));
      expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length);
      const starts = parts.flatMap(({ blanks }) => blanks.map(({ start }) => start));
      expect(new Set(starts).size).toBe(starts.length);
    }),
  );
});

test('items stay what they are when another blank comes or goes', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.nat(), fc.boolean(), (answers, at, hasLabel) => {
      const marked = answers.map((word, index) =>
        index % 2 === 1 && hasLabel ? `==l${String(index)};${word}==` : `==${word}==`,
      );
      const fewer = marked.filter((_, index) => index !== at % marked.length);
      expect(items(marked.join(' and '))).toMatchObject(items(fewer.join(' and ')));
    }),
  );
});
