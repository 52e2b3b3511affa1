import { describe, expect, it } from 'vitest';
import { debrief } from '../../../src/kinds/quiz/debriefing.js';
import { saidChoice } from '../../../src/kinds/quiz/said.js';
import { shuffled } from '../../../src/question/shuffle.js';
import { plainPalette } from '../../../src/view/palette.js';
import { quiz } from '../../support/items.js';

const surface = { width: 72, palette: plainPalette };

describe('a quiz told again after an exam', () => {
  const item = quiz('[x] values', '[ ] formulas', '[x] operations');

  it('shows the options as they were, those chosen and those right', () => {
    for (const seed of ['1', '2', '3']) {
      const options = shuffled(item.options, seed);
      const chosen = new Set([0, 2]);
      const lines = debrief(item, { seed, said: saidChoice(options, chosen) }, surface);
      const marks = options.map(({ text, right }, index) => {
        const isChosen = chosen.has(index);
        const mark = right ? (isChosen ? '✓' : '○') : isChosen ? '✗' : ' ';
        return `${mark} ${'ABC'.charAt(index)}  ${text}${mark === '○' ? ' (right, not ticked)' : ''}`;
      });
      const right = options.every((option, index) => option.right === chosen.has(index));
      expect(lines).toEqual([right ? '✓ Right' : '✗ Not right', '', ...marks]);
    }
  });

  it('begins with the code or text above the options', () => {
    const said = { text: '' };
    const withStem = { ...item, stem: 'Look at `y`.' };
    expect(debrief(withStem, { seed: '1', said }, surface).slice(0, 3)).toEqual([
      'Look at `y`.',
      '',
      '✗ Not right',
    ]);
  });
});
