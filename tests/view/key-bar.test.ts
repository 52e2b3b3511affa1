import { describe, expect, it } from 'vitest';
import { type KeyHelp, renderKeyBar, renderKeyList } from '../../src/view/key-bar.js';
import { plainPalette } from '../../src/view/palette.js';
import { displayWidth } from '../../src/view/wrap.js';
import { ansiPalette, withoutLooks } from './markdown/palettes.js';

const KEYS: readonly KeyHelp[] = [
  { key: 'Space', does: 'show' },
  { key: 'h', does: 'hint' },
  { key: '↑↓', does: 'move' },
  { key: '?', does: 'keys' },
];

const bar = (width: number, keys = KEYS) => renderKeyBar(keys, { width, palette: plainPalette });

describe('renderKeyBar', () => {
  it('shows all keys where they fit', () => {
    expect(bar(80)).toBe('Space show  h hint  ↑↓ move  ? keys');
  });

  it('drops the last ones if not all fit, but never the one that shows the rest', () => {
    expect(bar(36)).toBe('Space show  h hint  ↑↓ move  ? keys');
    expect(bar(35)).toBe('Space show  h hint  ? keys');
    expect(bar(26)).toBe('Space show  ? keys');
    expect(bar(18)).toBe('? keys');
    expect(bar(3)).toBe('? keys');
  });

  it('drops even that one before a key that is needed to get on', () => {
    const keys: KeyHelp[] = [
      { key: '1', does: 'missed', needed: true },
      { key: '2', does: 'shaky', needed: true },
      ...KEYS,
    ];
    expect(bar(40, keys)).toBe('1 missed  2 shaky  Space show  ? keys');
    expect(bar(26, keys)).toBe('1 missed  2 shaky  ? keys');
    expect(bar(25, keys)).toBe('1 missed  2 shaky');
    expect(bar(17, keys)).toBe('1 missed');
    expect(bar(3, keys)).toBe('1 missed');
  });

  it('leaves the last column free', () => {
    expect(bar(19)).toBe('Space show  ? keys');
    expect(bar(18)).toBe('? keys');
  });

  it('does not skip a key to fit in a shorter one', () => {
    const keys = [{ key: 'a', does: 'b' }, { key: 'Enter', does: 'go on to the next' }, ...KEYS];
    expect(bar(20, keys)).toBe('a b  ? keys');
  });

  it('counts columns, not colours', () => {
    const painted = renderKeyBar(KEYS, { width: 36, palette: ansiPalette });
    expect(withoutLooks(painted)).toBe(bar(36));
    expect(painted).not.toBe(bar(36));
  });

  it('is empty without keys', () => {
    expect(bar(80, [])).toBe('');
  });
});

describe('renderKeyList', () => {
  it('lines up what the keys do', () => {
    expect(renderKeyList(KEYS, { width: 80, palette: plainPalette })).toEqual([
      '  Space  show',
      '  h      hint',
      '  ↑↓     move',
      '  ?      keys',
    ]);
  });

  it('lines it up in colour, and after wide characters, too', () => {
    const keys = [...KEYS, { key: '空白', does: 'show' }];
    const lines = renderKeyList(keys, { width: 80, palette: ansiPalette }).map(withoutLooks);
    const columns = lines.map((line, index) => {
      return displayWidth(line) - displayWidth(keys[index]?.does ?? '');
    });
    expect(columns).toEqual([9, 9, 9, 9, 9]);
  });

  it('is empty without keys', () => {
    expect(renderKeyList([], { width: 80, palette: plainPalette })).toEqual([]);
  });
});
