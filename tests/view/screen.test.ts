import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitScreen, type Screen } from '../../src/view/screen.js';

const more = (above: number, below: number) => `(${above} above, ${below} below)`;

/** A screen with a head and a foot of one line each, and a numbered body. */
function screen(bodyLines: number, focus?: Screen['focus']): Screen {
  const body = Array.from({ length: bodyLines }, (_, index) => `line ${index}`);
  const fixed = { head: ['HEAD'], pinned: [], foot: ['foot'] };
  return { ...fixed, body, ...(focus === undefined ? {} : { focus }) };
}

const shown = (bodyLines: number, rows: number, scroll?: number, focus?: Screen['focus']) =>
  fitScreen(screen(bodyLines, focus), rows, scroll, more);

describe('a body that fits', () => {
  it('is filled up, so that the foot is at the bottom', () => {
    expect(shown(2, 6)).toEqual({
      lines: ['HEAD', 'line 0', 'line 1', '', '', 'foot'],
      scroll: 0,
      maxScroll: 0,
      page: 4,
    });
  });

  it('is shown whole when it just fits, wherever one has scrolled to', () => {
    const all = ['HEAD', 'line 0', 'line 1', 'line 2', 'line 3', 'foot'];
    expect(shown(4, 6).lines).toEqual(all);
    expect(shown(4, 6, 3)).toMatchObject({ lines: all, scroll: 0 });
  });
});

describe('a body that does not fit', () => {
  it('gives one line to saying so', () => {
    expect(shown(9, 6)).toEqual({
      lines: ['HEAD', 'line 0', 'line 1', 'line 2', '(0 above, 6 below)', 'foot'],
      scroll: 0,
      maxScroll: 6,
      page: 3,
    });
  });

  it('is scrolled', () => {
    expect(shown(9, 6, 2).lines).toEqual([
      'HEAD',
      'line 2',
      'line 3',
      'line 4',
      '(2 above, 4 below)',
      'foot',
    ]);
  });

  it('is scrolled to its ends and no further', () => {
    expect(shown(9, 6, 6)).toMatchObject({ scroll: 6 });
    expect(shown(9, 6, 99)).toMatchObject({ scroll: 6 });
    expect(shown(9, 6, 99).lines).toContain('(6 above, 0 below)');
    expect(shown(9, 6, -4)).toMatchObject({ scroll: 0 });
  });

  it('scrolls just enough to show the focus', () => {
    const scrollOf = (from: number, to: number) => shown(9, 6, undefined, { from, to }).scroll;
    expect(scrollOf(0, 1)).toBe(0);
    expect(scrollOf(1, 3)).toBe(0);
    expect(scrollOf(3, 4)).toBe(1);
    expect(scrollOf(8, 9)).toBe(6);
  });

  it('shows the beginning of a focus that is taller than a page', () => {
    expect(shown(20, 6, undefined, { from: 5, to: 15 }).scroll).toBe(5);
  });

  it('lets the learner scroll away from the focus', () => {
    expect(shown(9, 6, 0, { from: 8, to: 9 }).scroll).toBe(0);
  });
});

describe('a pinned question', () => {
  const asked = (bodyLines: number, rows: number, scroll?: number, focus?: Screen['focus']) => {
    const pinned = ['Why?', ''];
    return fitScreen({ ...screen(bodyLines, focus), pinned }, rows, scroll, more);
  };

  it('stays in sight above a body that scrolls, where eight rows are left for that', () => {
    expect(asked(20, 12, 3)).toEqual({
      lines: [
        ...['HEAD', 'Why?', ''],
        ...['line 3', 'line 4', 'line 5', 'line 6', 'line 7', 'line 8', 'line 9'],
        ...['(3 above, 10 below)', 'foot'],
      ],
      scroll: 3,
      maxScroll: 13,
      page: 7,
    });
  });

  it('scrolls with the body in a terminal that is lower', () => {
    expect(asked(20, 11)).toMatchObject({ maxScroll: 14, page: 8 });
    expect(asked(20, 11).lines.slice(0, 4)).toEqual(['HEAD', 'Why?', '', 'line 0']);
    expect(asked(20, 11, 3).lines.slice(0, 2)).toEqual(['HEAD', 'line 1']);
  });

  it('does not push the focus out of sight by that', () => {
    expect(asked(20, 11, undefined, { from: 7, to: 8 }).lines).toContain('line 7');
    expect(asked(20, 11, undefined, { from: 7, to: 8 }).scroll).toBe(2);
  });

  it('is above a short body, with the footer at the bottom', () => {
    expect(asked(1, 6).lines).toEqual(['HEAD', 'Why?', '', 'line 0', '', 'foot']);
  });
});

describe('any screen', () => {
  it('has three rows of body at least, however low the terminal', () => {
    expect(shown(9, 1).lines).toEqual(['HEAD', 'line 0', 'line 1', '(0 above, 7 below)', 'foot']);
    expect(shown(2, 0).lines).toEqual(['HEAD', 'line 0', 'line 1', '', 'foot']);
  });

  it('is as tall as the terminal, and shows every line of its body at some scroll', () => {
    const size = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(size, fc.integer({ min: 5, max: 30 }), (bodyLines, rows) => {
        const seen = new Set<string>();
        const { maxScroll } = shown(bodyLines, rows);
        for (let scroll = 0; scroll <= maxScroll; scroll += 1) {
          const { lines } = shown(bodyLines, rows, scroll);
          expect(lines).toHaveLength(rows);
          for (const line of lines) seen.add(line);
        }
        for (const line of screen(bodyLines).body) expect(seen).toContain(line);
      }),
    );
  });

  it('has its focus in sight', () => {
    const focusAndRows = fc.record({
      bodyLines: fc.integer({ min: 3, max: 40 }),
      rows: fc.integer({ min: 8, max: 30 }),
      from: fc.nat(39),
      height: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(focusAndRows, ({ bodyLines, rows, from, height }) => {
        const focus = { from: Math.min(from, bodyLines - height), to: 0 };
        focus.to = focus.from + height;
        const { lines } = shown(bodyLines, rows, undefined, focus);
        const inFocus = screen(bodyLines).body.slice(focus.from, focus.to);
        expect(lines).toEqual(expect.arrayContaining(inFocus));
      }),
    );
  });
});
