import { describe, expect, test } from 'vitest';
import { plainPalette } from '../../../src/view/palette.js';
import { workedLines } from '../../../src/view/practice/worked-text.js';
import { displayWidth } from '../../../src/view/wrap.js';
import { worked } from '../../../src/practice/practice.js';
import { FIXTURES, questionOf, skillOf } from '../../practice/skills.js';

function lines(block: string, width: number, mistake?: string): string[] {
  return workedLines(worked(questionOf(skillOf(block), 's'), mistake), {
    width,
    palette: plainPalette,
  });
}

const CHAIN = 'y: (a*x + b)^n\nx: 2\na: 3\nb: -4\nn: 3\nask: dy/dx';

describe('a worked solution as text', () => {
  test('is both sweeps, the step of the mistake marked, and the answer', () => {
    expect(lines(CHAIN, 80, 'inner-derivative-missing')).toEqual([
      'y = (3*x - 4)^3   at x = 2',
      '',
      'FORWARD   Compute each value from those above; remember it for the way back.',
      '  v₀ = x                   = 2.0000',
      '  v₁ = 3 * v₀ = 3 * 2.0000 = 6.0000',
      '  v₂ = v₁ - 4 = 6.0000 - 4 = 2.0000',
      '  v₃ = v₂^3   = 2.0000^3   = 8.0000 = y',
      '',
      'REVERSE   Walk back from y. Each line is one use of the chain rule: the',
      '          derivative that arrives from above (upstream) times the local',
      '          derivative is added to v̄, the derivative of y with respect to v.',
      expect.stringContaining('from → to'),
      expect.stringContaining('seed'),
      expect.not.stringContaining('◀'),
      expect.not.stringContaining('◀'),
      expect.stringMatching(/v₁ → v₀ .*◀ here$/),
      '',
      'dy/dx = 36',
    ]);
  });

  test('marks a step even if there is no room for a table', () => {
    const narrow = lines(CHAIN, 40, 'inner-derivative-missing');
    expect(narrow.filter((line) => line.includes('◀ here'))).toEqual(['3. v₁ → v₀  ◀ here']);
    const value = 'y: a*x + b\na: 2\nx: 3\nb: 5\nask: y';
    for (const width of [40, 80]) {
      const marked = lines(value, width, 'sum-for-product').filter((line) =>
        line.includes('◀ here'),
      );
      expect(marked).toHaveLength(1);
    }
    expect(lines(value, 80).join('\n')).not.toMatch(/REVERSE|◀/);
  });

  test.each(FIXTURES)('of $name fits', ({ block }) => {
    for (const width of [24, 40, 60, 80, 120]) {
      for (const line of lines(block, width, 'path-dropped')) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });
});
