import fc from 'fast-check';
import { expect, test } from 'vitest';
import { promptTokens } from '../../../src/view/markdown/doctest.js';
import { pythonTokens } from '../../../src/view/markdown/python.js';
import { renderMarkdown } from '../../../src/view/markdown/render.js';
import { visiblePalette } from './palettes.js';

function painted(code: string, language = 'python'): string {
  const fence = '~~~~';
  return renderMarkdown(`${fence}${language}\n${code}\n${fence}`, {
    width: 100,
    palette: visiblePalette,
  }).replace(/^ {4}/gm, '');
}

test('keywords, numbers, built-in functions, decorators, definitions, comments', () => {
  expect(
    painted(`import torch as t  # the library
@torch.no_grad()
async def step(w, lr=1e-3, *, n=0x_ff):
    for i in range(1_000):
        w = w @ w - lr * w.grad.sum() + .5j
    return None if not w else len(w), self.max`),
  ).toMatchInlineSnapshot(`
    "⟦kw:import⟧ torch ⟦kw:as⟧ t  ⟦#:# the library⟧
    ⟦accent:@torch.no_grad⟧()
    ⟦kw:async⟧ ⟦kw:def⟧ ⟦accent:step⟧(w, lr=⟦lit:1e-3⟧, *, n=⟦lit:0x_ff⟧):
        ⟦kw:for⟧ i ⟦kw:in⟧ ⟦code:range⟧(⟦lit:1_000⟧):
            w = w @ w - lr * w.grad.sum() + ⟦lit:.5j⟧
        ⟦kw:return⟧ ⟦lit:None⟧ ⟦kw:if⟧ ⟦kw:not⟧ w ⟦kw:else⟧ ⟦code:len⟧(w), self.max"
  `);
});

test('strings: prefixes, escapes, three quotes, and what is not closed', () => {
  expect(
    painted(`a = 'it\\'s' + r"\\d" + b'x' + ""
b = """def is not
a 'keyword' here"""
c = 'not closed
d = f"{x!r:>{width}} {{if}} {d['if']}" + F'{y' + "z"
"""never closed
return`),
  ).toMatchInlineSnapshot(`
    "a = ⟦lit:'it\\'s'⟧ + ⟦lit:r"\\d"⟧ + ⟦lit:b'x'⟧ + ⟦lit:""⟧
    b = ⟦lit:"""def is not⟧
    ⟦lit:a 'keyword' here"""⟧
    c = ⟦lit:'not closed⟧
    d = ⟦lit:f"⟧{x!r:>{width}}⟦lit: {{if}} ⟧{d['if']}⟦lit:"⟧ + ⟦lit:F'⟧{y⟦lit:'⟧ + ⟦lit:"z"⟧
    ⟦lit:"""never closed⟧
    ⟦lit:return⟧"
  `);
});

test('a session: prompts are muted, answers are left alone', () => {
  const session = `>>> for x in xs:
...     print("""a
... b""")
...
if this were Python
>>> x.grad
tensor(4.)`;
  expect(painted(session)).toMatchInlineSnapshot(`
    "⟦dim:>>> ⟧⟦kw:for⟧ x ⟦kw:in⟧ xs:
    ⟦dim:... ⟧    ⟦code:print⟧(⟦lit:"""a⟧
    ⟦dim:... ⟧⟦lit:b"""⟧)
    ⟦dim:...⟧
    if this were Python
    ⟦dim:>>> ⟧x.grad
    tensor(4.)"
  `);
  expect(painted(session, 'pycon')).toBe(painted(session));
});

test('only Python is coloured', () => {
  expect(painted('return 1', 'PY3')).toBe('⟦kw:return⟧ ⟦lit:1⟧');
  expect(painted('return 1', 'c')).toBe('return 1');
  expect(painted('return 1', '')).toBe('return 1');
});

const code = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '"""',
        "'''",
        'f"',
        '{',
        '}',
        '\\',
        '\n',
        '#',
        '@a',
        '>>> ',
        '... ',
      ),
      fc.constantFrom('def ', 'x', ' ', '1.', '0x', '.', 'e5', '∂', '😀'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
  )
  .map((pieces) => pieces.join(''));

const together = (tokens: Iterable<{ readonly text: string }>) =>
  [...tokens].map(({ text }) => text).join('');

test('the tokens of any text, joined, are the text', () => {
  fc.assert(
    fc.property(code, (source) => {
      expect(together(pythonTokens(source))).toBe(source);
      expect(together(promptTokens(source))).toBe(source);
    }),
  );
});
