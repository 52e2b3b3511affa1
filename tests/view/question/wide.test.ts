import { expect, test } from 'vitest';
import { sidesScreen } from '../../../src/kinds/common/sides/sides-screen.js';
import { plainPalette } from '../../../src/view/palette.js';
import { displayWidth } from '../../../src/view/wrap.js';
import { card } from '../../support/items.js';
import { place } from '../../support/places.js';

const prose = 'The chain rule multiplies the local derivatives along a path. '.repeat(8);
const code = `grad = ${'a_long_name.grad + '.repeat(5)}0`;
const back = [
  prose,
  `- ${prose}`,
  `> ${prose}`,
  `~~~python\n${code}\n~~~`,
  `| ${'title '.repeat(8)} | ${'other '.repeat(8)} |\n| --- | --- |\n| 1 | 2 |`,
].join('\n\n');
const item = card({ front: prose, back, hints: [prose] });

function linesAt(width: number): string[] {
  const surface = { width, palette: plainPalette };
  const { head, pinned, body, foot } = sidesScreen(
    { item, ...item },
    { side: 'back', hints: 1 },
    place(),
    surface,
  );
  return [...head.slice(0, 1), ...pinned, ...body, ...foot.slice(1)];
}

test.each([84, 120, 200])('prose takes 80 columns of %i, and a margin', (width) => {
  const lines = linesAt(width).filter((line) => line.includes('derivatives'));
  const widths = lines.map((line) => displayWidth(line));
  expect(Math.max(...widths)).toBeLessThanOrEqual(82);
  expect(Math.max(...widths)).toBeGreaterThan(70);
});

test('code and tables take what they need of a wide terminal', () => {
  expect(linesAt(120).find((line) => line.includes(code))).toBeDefined();
  expect(linesAt(120).find((line) => /title .* other/.test(line))).toHaveLength(2 + 47 + 2 + 47);
});

test.each([20, 40, 60, 80])('nothing is wider than a terminal of %i columns', (width) => {
  expect(linesAt(width).filter((line) => displayWidth(line) >= width)).toEqual([]);
  expect(linesAt(width).join('\n')).toContain('↳');
});
