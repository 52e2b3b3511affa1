import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texAsText } from '../../../../src/view/markdown/tex/tex-as-text.js';

describe('a formula in TeX', () => {
  test.each([
    ['\\frac{\\partial y}{\\partial x}', '∂y/∂x'],
    ['\\frac{a + b}{2}', '(a + b)/2'],
    ['w \\leftarrow w - \\eta\\,\\nabla L(w)', 'w ← w − η ∇L(w)'],
    ['\\sum_{i=1}^{n} x_i^2', 'Σᵢ₌₁ⁿ xᵢ²'],
    ['\\sqrt{x^2 + 1}', '√(x² + 1)'],
    ['\\sqrt[3]{x}', '³√x'],
    ['\\bar v_i \\leftarrow \\bar{v}_i + \\bar v_j', 'v̄ᵢ ← v̄ᵢ + v̄ⱼ'],
    ['e^{-x}', 'e⁻ˣ'],
    ["f'(g(x))\\cdot g'(x)", 'f′(g(x)) · g′(x)'],
    ['W^\\top g', 'Wᵀg'],
    ['x \\in \\mathbb{R}^n', 'x ∈ ℝⁿ'],
    ['\\max(0, x)', 'max(0, x)'],
    ['\\log x', 'log x'],
    ['\\operatorname{softmax}(z)_i', 'softmax(z)ᵢ'],
    ['\\left( a \\right)_{max}', '(a)ₘₐₓ'],
    ['\\lVert x\\rVert_2', '‖x‖₂'],
    ['\\theta_{t+1}', 'θₜ₊₁'],
  ])('%s is shown as %s', (tex, shown) => {
    expect(texAsText(tex)).toBe(shown);
  });

  test('keeps ^ or _ if there is no such superscript or subscript', () => {
    expect(texAsText('x_{best}')).toBe('x_best');
    expect(texAsText('a^{x/y}')).toBe('a^(x/y)');
  });

  test.each([
    ['a matrix', '\\begin{matrix}1\\end{matrix}'],
    ['a command that nobody knows', '\\unknown{x}'],
    ['a brace that is never closed', '{x'],
    ['a brace that was never opened', 'x}'],
    ['a script of nothing', 'x^'],
    ['a mark over a word', '\\hat{loss}'],
    ['columns', 'a & b'],
    ['more groups than a line can show', `${'{'.repeat(30)}x${'}'.repeat(30)}`],
  ])('with %s does not fit on a line', (_, tex) => {
    expect(texAsText(tex)).toBeUndefined();
  });

  test('never throws, whatever it is', () => {
    const piece = fc.constantFrom(
      '\\frac',
      '{',
      '}',
      '^',
      '_',
      'x',
      '\\sqrt',
      '[',
      ']',
      ' ',
      '\\',
      '\\hat',
      '\\left',
    );
    const soup = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (tex) => {
        const text = texAsText(tex);
        expect(text === undefined || !/\s\s/.test(text)).toBe(true);
      }),
    );
  });
});
