import { expect, test } from 'vitest';
import { markdownLines, renderInline, renderMarkdown } from '../../../src/view/markdown/render.js';
import { plainPalette } from '../../../src/view/palette.js';
import { visiblePalette } from './palettes.js';

const wide = { width: 72, palette: plainPalette };
const narrow = { width: 40, palette: plainPalette };
const visible = { width: 72, palette: visiblePalette };

const card = `
The **chain rule** turns the derivative of a *composition* into a product:
\`∂y/∂x = ∂y/∂u · ∂u/∂x\`. In reverse mode the adjoint v̄₅ is the sum
Σᵢ v̄ᵢ · ∂vᵢ/∂v₅ over all places where v₅ was used.

\`\`\`python
x = torch.tensor(2.0, requires_grad=True)
(x * x).backward()  # fills x.grad
\`\`\`

1. forwards: values
2. backwards: adjoints
   - seeded with one
   - added up where a value is used more than once
`;

test('a card at 72 columns', () => {
  expect(renderMarkdown(card, wide)).toMatchInlineSnapshot(`
    "The chain rule turns the derivative of a composition into a product:
    \`∂y/∂x = ∂y/∂u · ∂u/∂x\`. In reverse mode the adjoint v̄₅ is the sum Σᵢ v̄ᵢ
    · ∂vᵢ/∂v₅ over all places where v₅ was used.

        x = torch.tensor(2.0, requires_grad=True)
        (x * x).backward()  # fills x.grad

    1. forwards: values
    2. backwards: adjoints
       • seeded with one
       • added up where a value is used more than once"
  `);
});

test('a card at 40 columns', () => {
  expect(renderMarkdown(card, narrow)).toMatchInlineSnapshot(`
    "The chain rule turns the derivative of a
    composition into a product: \`∂y/∂x =
    ∂y/∂u · ∂u/∂x\`. In reverse mode the
    adjoint v̄₅ is the sum Σᵢ v̄ᵢ · ∂vᵢ/∂v₅
    over all places where v₅ was used.

      x = torch.tensor(2.0, 
      ↳ requires_grad=True)
      (x * x).backward()  # fills x.grad

    1. forwards: values
    2. backwards: adjoints
       • seeded with one
       • added up where a value is used more
         than once"
  `);
});

test('anything after the language of a code block is ignored', () => {
  const since = card.replace('```python', '```python since="2.0" title=x');
  expect(renderMarkdown(since, visible)).toBe(renderMarkdown(card, visible));
});

test('a card with its styles made visible: they do not affect the layout', () => {
  expect(renderMarkdown(card, visible)).toMatchInlineSnapshot(`
    "The ⟦b:chain rule⟧ turns the derivative of a ⟦i:composition⟧ into a product:
    ⟦code:∂y/∂x = ∂y/∂u · ∂u/∂x⟧. In reverse mode the adjoint v̄₅ is the sum Σᵢ v̄ᵢ ·
    ∂vᵢ/∂v₅ over all places where v₅ was used.

        x = torch.tensor(⟦lit:2.0⟧, requires_grad=⟦lit:True⟧)
        (x * x).backward()  ⟦#:# fills x.grad⟧

    ⟦dim:1.⟧ forwards: values
    ⟦dim:2.⟧ backwards: adjoints
       ⟦dim:•⟧ seeded with one
       ⟦dim:•⟧ added up where a value is used more than once"
  `);
});

test('a style that is wrapped is closed and reopened, nested styles too', () => {
  const text = 'Gradients are **added up, *never* overwritten, wherever a value is used** twice.';
  expect(renderMarkdown(text, { width: 26, palette: visiblePalette })).toMatchInlineSnapshot(`
    "Gradients are ⟦b:added up,⟧
    ⟦b:⟦i:never⟧⟧⟦b: overwritten,⟧
    ⟦b:wherever a value is used⟧
    twice."
  `);
});

test('inline code keeps its backticks where no colour sets it apart', () => {
  const text = 'Call `backward()` or `` a`b `` once.';
  expect(renderMarkdown(text, wide)).toBe('Call `backward()` or ``a`b`` once.');
  expect(renderMarkdown(text, visible)).toBe('Call ⟦code:backward()⟧ or ⟦code:a`b⟧ once.');
});

test('links show where they lead, unless that is what they say', () => {
  const text = `See [the notes](notes.md), [a reference][r], <https://pytorch.org>,
[https://pytorch.org](https://pytorch.org) and <team@example.org>.

[r]: https://example.org/ü`;
  expect(renderMarkdown(text, visible)).toMatchInlineSnapshot(`
    "See ⟦link:the notes⟧ ⟦dim:(notes.md)⟧, ⟦link:a reference⟧ ⟦dim:(https://example.org/ü)⟧,
    ⟦link:https://pytorch.org⟧, ⟦link:https://pytorch.org⟧ and ⟦link:team@example.org⟧."
  `);
});

test('a URL longer than the line is broken after slashes and dots', () => {
  const text = 'Read <https://pytorch.org/docs/stable/notes/autograd.html> first.';
  expect(renderMarkdown(text, narrow)).toMatchInlineSnapshot(`
    "Read
    https://pytorch.org/docs/stable/notes/
    autograd.html first."
  `);
});

test('images are their descriptions', () => {
  const text = 'Here: ![the *graph* of y](y.png) and ![](z.png)';
  expect(renderMarkdown(text, wide)).toBe('Here: [image: the graph of y] and [image: z.png]');
});

test('entities, escapes, hard and soft breaks', () => {
  const text = 'x &lt; y &amp; 2 \\* 3\nsame paragraph  \nnew line\\\nand another';
  expect(renderMarkdown(text, wide)).toMatchInlineSnapshot(`
    "x < y & 2 * 3 same paragraph
    new line
    and another"
  `);
});

test('what only looks like mark-up stays as it was typed', () => {
  const text = 'snake_case_name, 2 * 3 * 4, {braces}, $5 or $10, [x], a | b';
  expect(renderMarkdown(text, wide)).toBe(text);
});

test('headings, rules and quotes', () => {
  const text = `### In *short*

Text.

#### Details
> A quote that is long enough to be wrapped here.
>
> > A quote in it.

***

The end.`;
  expect(renderMarkdown(text, { width: 40, palette: visiblePalette })).toMatchInlineSnapshot(`
    "⟦accent:⟦b:In ⟧⟧⟦accent:⟦b:⟦i:short⟧⟧⟧

    Text.

    ⟦b:Details⟧

    ⟦dim:│⟧ A quote that is long enough to be
    ⟦dim:│⟧ wrapped here.
    ⟦dim:│⟧
    ⟦dim:│⟧ ⟦dim:│⟧ A quote in it.

    ⟦dim:────────────────────────────────────────⟧

    The end."
  `);
});

test('lists hang from their markers; loose lists have blank lines', () => {
  const text = `
8. eight
9. nine, which goes on for long enough that it has to be wrapped
10. ten
    - a bullet
      - below a bullet
        * and below that

      with a second paragraph

- [x] tasks as typed
-
- \`\`\`
  code first
  \`\`\`
`;
  expect(renderMarkdown(text, narrow)).toMatchInlineSnapshot(`
    " 8. eight
     9. nine, which goes on for long enough
        that it has to be wrapped
    10. ten
        • a bullet

          ◦ below a bullet
            – and below that

          with a second paragraph

    • [x] tasks as typed
    •
    •   code first"
  `);
});

test('code is never wrapped by words: a long line goes on below its indentation', () => {
  const text = `\`\`\`text
def f(x):
\tif x > 0:
        return torch.maximum(x, torch.zeros_like(x)).sum()

    # done
\`\`\`

    indented code`;
  expect(renderMarkdown(text, narrow)).toMatchInlineSnapshot(`
    "  def f(x):
          if x > 0:
              return torch.maximum(x, 
              ↳ torch.zeros_like(x)).sum()

          # done

      indented code"
  `);
});

test('HTML is text, its comments are not shown', () => {
  const text = `<!-- for
authors -->

Press <kbd>h</kbd><!-- later --> now.

<details>
  <summary>More</summary> <!-- two
  lines -->
</details>`;
  expect(renderMarkdown(text, wide)).toMatchInlineSnapshot(`
    "Press <kbd>h</kbd> now.

    <details>
      <summary>More</summary>
    </details>"
  `);
});

const table = `
| mode    | costs                                         |  sweeps |
|---------|-----------------------------------------------|--------:|
| forward | one sweep for each *input* of the function, as many as it has | 10 |
| reverse | one sweep for each output | 1 |
`;

test('a table as GitHub writes it, with a column that is wrapped', () => {
  expect(renderMarkdown(table, { width: 72, palette: visiblePalette })).toMatchInlineSnapshot(`
    "⟦b:mode⟧     ⟦b:costs⟧                                                    ⟦b:sweeps⟧
    ⟦dim:────────────────────────────────────────────────────────────────────────⟧
    forward  one sweep for each ⟦i:input⟧ of the function, as many as it      10
             has
    reverse  one sweep for each output                                     1"
  `);
});

test('a table that is too wide becomes a list of its values', () => {
  expect(renderMarkdown(table, { width: 32, palette: plainPalette })).toMatchInlineSnapshot(`
    "mode: forward
    costs: one sweep for each input
      of the function, as many as it
      has
    sweeps: 10

    mode: reverse
    costs: one sweep for each output
    sweeps: 1"
  `);
});

test('wide characters count two columns, and lines are wrapped between them', () => {
  const text = '自动微分（autodiff）使训练成为可能，因为它“精确”计算梯度。 🎉🎉 done 👩‍🔬';
  expect(renderMarkdown(text, { width: 20, palette: plainPalette })).toMatchInlineSnapshot(`
    "自动微分（autodiff）
    使训练成为可能，因为
    它“精确”计算梯度。
    🎉🎉 done 👩‍🔬"
  `);
});

test('letters and their marks stay together and as they were typed', () => {
  const decomposed = 'v\u0304'.repeat(15) + ' \u2126 \u212b';
  expect(markdownLines(decomposed, { width: 10, palette: plainPalette })).toEqual([
    'v\u0304'.repeat(10),
    'v\u0304'.repeat(5) + ' \u2126 \u212b',
  ]);
});

test('an empty text has no lines', () => {
  expect(markdownLines('', wide)).toEqual([]);
  expect(markdownLines('<!-- nothing -->\n\n[r]: x', wide)).toEqual([]);
  expect(renderMarkdown(' \n', wide)).toBe('');
});

test('inline Markdown is one line, whatever it contains', () => {
  expect(renderInline('Which **call** fills in `x.grad`?', visible)).toBe(
    'Which ⟦b:call⟧ fills in ⟦code:x.grad⟧?',
  );
  expect(renderInline('# not a heading\\\nsecond  \nthird', wide)).toBe(
    '# not a heading second third',
  );
});
