import { expect, test } from 'vitest';
import { flowSpans } from '../../../src/view/text/flow.js';
import { bare, paintSpans } from '../../../src/view/text/span.js';
import { visiblePalette as paint } from '../markdown/palettes.js';

const plain = (text: string) => ({ text, paint: bare });
const flow = (text: string, first: number, rest = first) =>
  flowSpans([plain(text)], first, rest).map(paintSpans);

test('a word may be made of several spans and is not wrapped between them', () => {
  const spans = [plain('the '), { text: 'chain', paint: paint.strong }, plain('-like rule')];
  expect(flowSpans(spans, 10, 10).map(paintSpans)).toEqual(['the', '⟦b:chain⟧-like', 'rule']);
});

test('the first line has its own width', () => {
  expect(flow('one two three', 4, 9)).toEqual(['one', 'two three']);
  expect(flow('one two three', 9, 5)).toEqual(['one two', 'three']);
  expect(flow('abcdefgh', 3, 5)).toEqual(['abc', 'defgh']);
});

test('between ideographs a line needs no space, but no line begins with what closes or ends with what opens', () => {
  expect(flow('梯度（斜率）下降。', 6)).toEqual(['梯度', '（斜', '率）下', '降。']);
});

test('ideographs and what is joined to them', () => {
  expect(flow('用PyTorch训练', 8)).toEqual(['用', 'PyTorch', '训练']);
});

test('characters that form one grapheme stay on one line', () => {
  expect(flow('👩‍🔬'.repeat(3), 4)).toEqual(['👩‍🔬👩‍🔬', '👩‍🔬']);
  expect(flow('🇩🇪'.repeat(3), 4)).toEqual(['🇩🇪🇩🇪', '🇩🇪']);
  expect(flow('v\u0304\u0323'.repeat(3), 2)).toEqual([
    'v\u0304\u0323v\u0304\u0323',
    'v\u0304\u0323',
  ]);
});

test('white space wider than the line is left out', () => {
  expect(flow(`${' '.repeat(9)}a${' '.repeat(9)}b`, 4)).toEqual(['a', 'b']);
});
