import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../../src/autodiff/assignments.js';
import { traceExpression } from '../../../src/autodiff/trace/trace.js';
import { plainPalette } from '../../../src/view/palette.js';
import { walkText } from '../../../src/view/walk/walk-lines.js';
import { walkScreen } from '../../../src/view/walk/walk-screen.js';
import { displayWidth } from '../../../src/view/wrap.js';
import { momentsOf } from '../../../src/walk/moments.js';
import { startWalk, type Walk, type WalkState } from '../../../src/walk/walk.js';

function walkOf(expression: string, at: string, predicts = false) {
  const trace = traceExpression(expression, parseAssignments(at));
  return { trace, walk: { moments: momentsOf(trace), predicts } satisfies Walk };
}

function shown(expression: string, at: string, place: Partial<WalkState>, width = 80): string[] {
  const { trace, walk } = walkOf(expression, at, place.known === place.at);
  const state = { ...startWalk(walk), ...place };
  const { head, pinned, body, foot } = walkScreen(trace, walk, state, {
    width,
    palette: plainPalette,
  });
  return [...head, ...pinned, ...body, ...foot];
}

describe('a walk on the screen', () => {
  test('shows the edge in numbers, its ends, and the tape so far', () => {
    expect(shown('x*y + x', 'x=2,y=3', { at: 7, known: 8 }).join('\n')).toMatchInlineSnapshot(`
      "f = x*y + x   at x = 2, y = 3
      step 8 of 9
      ───────────────────────────────────────────────────────────────────────────────
      Edge v₁ → v₋₁   contribution 2 of 2 to v̄₋₁
      upstream v̄₁ = 1.0000
      local    v₀ = 3.0000
      v̄₋₁ = 1.0000 + 1.0000 × 3.0000 = 1.0000 + 3.0000 = 4.0000
      ───────────────────────────────────────────────────────────────────────────────
                        value      ∂f/∂v
      ▶ v₋₁ = x        2.0000 v̄₋₁ 4.0000
        v₀  = y        3.0000 v̄₀       ·
      ◇ v₁  = v₋₁ * v₀ 6.0000 v̄₁  1.0000
        v₂  = v₁ + v₋₁ 8.0000 v̄₂  1.0000
      ───────────────────────────────────────────────────────────────────────────────
      space next  ← esc back  home to the beginning  end to the end  q leave  ? help"
    `);
  });

  test('begins with as much of a long expression as there is room for', () => {
    const long = `${'sin('.repeat(400)}x${')'.repeat(400)}`;
    expect(shown(long, 'x=2', { at: 0, known: 1 }, 40)[0]).toBe(
      'y = sin(sin(sin(sin(sin(sin(sin(sin(si…',
    );
  });

  test('hides what is to be predicted', () => {
    const text = shown('x*y + x', 'x=2,y=3', { at: 7, known: 7 }).join('\n');
    expect(text).toContain('▶ v₋₁ = x');
    expect(text).toContain('1.0000 so far, and now ?');
    expect(text).not.toContain('4.0000');
  });

  test('names the keys that still work while a number is typed, and shows its cursor', () => {
    const place = { at: 7, known: 7 };
    expect(shown('x*y + x', 'x=2,y=3', place).at(-1)).toBe(
      '0…9 type it  enter show it  ← esc back  q leave  ? help',
    );
    const typed = { characters: ['1', '.', '5'], cursor: 1 };
    const lines = shown('x*y + x', 'x=2,y=3', { ...place, entry: typed });
    expect(lines).toContain('> 1▏.5');
    expect(lines.at(-1)).toBe('enter check  esc erase  ? help');
  });

  test('no line is too wide for any terminal', () => {
    for (const width of [20, 30, 40, 80]) {
      for (const known of [7, 8]) {
        const lines = shown(
          'sigmoid(a_long_name*x) + x',
          'a_long_name=2,x=-1',
          { at: 7, known },
          width,
        );
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      }
    }
  });
});

test('without a terminal every step is printed', () => {
  const { trace, walk } = walkOf('x*y + x', 'x=2,y=3');
  const text = walkText(trace, walk, { width: 80, palette: plainPalette });
  expect(text.match(/^\d+\. /gm)).toHaveLength(9);
  expect(text).toContain('v̄₋₁ = 1.0000 + 1.0000 × 3.0000 = 1.0000 + 3.0000 = 4.0000');
});
