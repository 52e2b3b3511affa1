import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBlanks } from '../../../src/kinds/cloze/blanks.js';
import { blankSoup } from './soup.js';

/** What is hidden in Markdown, a blank a line: `label;answer ^hint`. */
function hidden(markdown: string): string[] {
  return findBlanks(markdown).map(({ label, answer, hint }) =>
    [label === undefined ? '' : `${label};`, answer, hint === undefined ? '' : ` ^${hint}`].join(
      '',
    ),
  );
}

test('two equals signs on both sides hide what is between', () => {
  expect(hidden('The ==tape== records ==every operation==.')).toEqual(['tape', 'every operation']);
  expect(hidden('Back==prop==agation, and 梯==度==下降')).toEqual(['prop', '度']);
  expect(hidden('==a====b==')).toEqual(['a', 'b']);
});

test('a hint comes after, a label before', () => {
  expect(hidden('==reverse==^[or forward?] mode')).toEqual(['reverse ^or forward?']);
  expect(hidden('==1;dy== over ==1;dx== is ==slope-2;2x==')).toEqual([
    '1;dy',
    '1;dx',
    'slope-2;2x',
  ]);
  expect(hidden('==1;tape==^[a \\[list\\]]')).toEqual(['1;tape ^a \\[list\\]']);
  expect(hidden('==tape==^[] and ==leaf== ^[none]')).toEqual(['tape', 'leaf']);
});

test('words before a semicolon are not a label if a space follows, or a backslash is between', () => {
  expect(hidden('==first; second==')).toEqual(['first; second']);
  expect(hidden('==loss\\;grad==')).toEqual(['loss\\;grad']);
  expect(hidden('==größe;grad==')).toEqual(['größe;grad']);
});

test('an answer keeps its Markdown, and code in it is code', () => {
  expect(hidden('==the *adjoint*==')).toEqual(['the *adjoint*']);
  expect(hidden('==`loss.backward()`== and ==`a == b`==')).toEqual([
    '`loss.backward()`',
    '`a == b`',
  ]);
  expect(hidden('==[the tape](https://x.org/?a==b)==')).toEqual([
    '[the tape](https://x.org/?a==b)',
  ]);
});

test('comparisons, escapes and longer runs are text', () => {
  expect(hidden('if a == b or c == d')).toEqual([]);
  expect(hidden('\\==no== and ==yes \\== b==')).toEqual(['yes \\== b']);
  expect(hidden('a === b, ===c=== and =====')).toEqual([]);
  expect(hidden('x ==a and ==b==')).toEqual(['b']);
});

test('code, comments, tags and addresses hide nothing', () => {
  expect(hidden('`==a==` and ``==b== ` ``')).toEqual([]);
  expect(hidden('    ==a==\n\n```python\n==b==\n```\n~~~\n==c==')).toEqual([]);
  expect(hidden('<!-- ==a== -->\n\nb <!-- ==c== --> <i id="==d==">e</i>')).toEqual([]);
  expect(hidden('<div>\n==a==\n</div>\n\n[b](/==c==) <https://x.org/==d==>')).toEqual([]);
});

test('a fence with the word cloze may hide something, within a line', () => {
  const fence = [
    '```python cloze',
    'loss.==backward==()',
    'if a == b: c = ==1;`d`==',
    '==e',
    'f==',
    '```',
  ];
  expect(hidden(fence.join('\n'))).toEqual(['backward', '1;`d`']);
  expect(hidden('~~~ cloze\n  ==a==^[b]\n~~~')).toEqual(['a ^b']);
  expect(hidden('> - ```cloze\n>   \\==a== ==b==\n>   ```')).toEqual(['b']);
  expect(hidden('```clozes\n==a==\n```')).toEqual([]);
});

test('a blank may go on in the next line of its paragraph, but not in another block', () => {
  expect(hidden('> the ==reverse\n>   mode== of it')).toEqual(['reverse mode']);
  expect(hidden('==a\n\nb==')).toEqual([]);
  expect(hidden('- ==a\n- b==')).toEqual([]);
  expect(hidden('# ==a\nb==')).toEqual([]);
  expect(hidden('==a\n===\nb==')).toEqual([]);
  expect(hidden('| ==a | b== |\n| --- | --- |\n| ==c== | d |')).toEqual(['c']);
});

test('places are those of the Markdown', () => {
  const markdown = '- x\n  > the ==1;reverse\n  > mode==^[or forward?], ==tape==';
  const texts = findBlanks(markdown).map(({ start, end, inner }) => [
    markdown.slice(start, end),
    markdown.slice(inner.start, inner.end),
  ]);
  expect(texts).toEqual([
    ['==1;reverse\n  > mode==^[or forward?]', 'reverse\n  > mode'],
    ['==tape==', 'tape'],
  ]);
});

test('whatever the text, blanks are in order, between their marks', () => {
  const anything = fc.oneof(blankSoup, markSoup, fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(anything, (markdown) => {
      let last = 0;
      for (const { start, end, inner } of findBlanks(markdown)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(markdown.slice(start, start + 2)).toBe('==');
        expect(markdown.slice(inner.end, inner.end + 2)).toBe('==');
        expect(markdown.slice(inner.start, inner.end)).toMatch(/^\S(?:[^]*\S)?$/);
        last = end;
      }
    }),
  );
});

/** Signs that mean something next to each other. */
const markSoup = fc
  .array(
    fc.constantFrom(
      '==',
      '=',
      'a',
      ' ',
      '\n',
      '\\',
      '`',
      '1;',
      '^[',
      ']',
      '[',
      '](',
      ')',
      '<',
      '>',
      '!--',
      '-->',
      '|',
      '- ',
      '```cloze\n',
    ),
    {
      maxLength: 40,
    },
  )
  .map((signs) => signs.join(''));
