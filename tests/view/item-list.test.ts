import { describe, expect, test } from 'vitest';
import { itemListLines } from '../../src/view/item-list.js';
import { plainPalette } from '../../src/view/palette.js';
import { displayWidth } from '../../src/view/wrap.js';

const ITEMS = [
  { standing: 'new', front: 'What does `backward()` fill in?', facts: ['api/fills', 'card'] },
  { standing: 'box 3', front: 'Which *sweep* is which?', facts: ['api/sweep', 'quiz', 'advanced'] },
];
const at = (width: number): string[] => itemListLines(ITEMS, { width, palette: plainPalette });

describe('a list of items', () => {
  test('has the question beside the box, and the id below', () => {
    expect(at(60)).toEqual([
      'new    What does `backward()` fill in?',
      '       api/fills · card',
      'box 3  Which sweep is which?',
      '       api/sweep · quiz · advanced',
    ]);
  });

  test('cuts questions to the width, and keeps ids whole', () => {
    expect(at(32)).toEqual([
      'new    What does `backward()` f…',
      '       api/fills · card',
      'box 3  Which sweep is which?',
      '       api/sweep',
      '       quiz · advanced',
    ]);
  });

  test('stacks if there is no room beside the box', () => {
    expect(at(24).slice(0, 3)).toEqual(['new', '  What does `backward()…', '  api/fills · card']);
  });

  test('measures wide characters by their columns', () => {
    const wide = {
      ...ITEMS[0],
      standing: 'new',
      front: '勾配の累積とは何ですか'.repeat(3),
      facts: [],
    };
    const lines = itemListLines([wide], { width: 40, palette: plainPalette });
    expect(lines.map(displayWidth)[0]).toBeLessThanOrEqual(40);
    expect(lines[0]).toContain('…');
  });
});
