import { describe, expect, test } from 'vitest';
import { markdownLines, renderInline } from '../../../../src/view/markdown/render.js';
import { plainPalette } from '../../../../src/view/palette.js';

const shown = (markdown: string): string => renderInline(markdown, { palette: plainPalette });

describe('mathematics between dollar signs', () => {
  test('is shown as Unicode, in headings and in paragraphs', () => {
    expect(shown('What is $\\partial y/\\partial x$ at $x = 2$?')).toBe('What is ∂y/∂x at x = 2?');
    expect(
      markdownLines('So $$w_{t+1} = w_t$$ holds.', { width: 40, palette: plainPalette }),
    ).toEqual(['So wₜ₊₁ = wₜ holds.']);
  });

  test('is never read as emphasis, whatever its characters', () => {
    expect(shown('$a * b * c_{1}$ and $d_{2}$')).toBe('a * b * c₁ and d₂');
  });

  test('stays as typed if it does not fit on a line', () => {
    expect(shown('$\\begin{matrix}1\\end{matrix}$')).toBe('$\\begin{matrix}1\\end{matrix}$');
  });

  test.each([
    'It costs $5, or $10 with postage.',
    'between $3-$4',
    '$HOME/$USER',
    'a $ alone',
    '$ x $',
    'from $a to b$',
    '$',
    '$$',
  ])('is not recognised in %s', (text) => {
    expect(shown(text)).toBe(text);
  });

  test('is not recognised in code, or after a backslash', () => {
    expect(shown('`$x$` and \\$y$')).toBe('`$x$` and $y$');
  });

  test('takes linear time on a text of dollar signs', () => {
    expect(shown('$a '.repeat(20_000))).toHaveLength(59_999);
    expect(shown('$x^{'.repeat(5_000))).toHaveLength(20_000);
  });
});
