import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/deck/diagnostics/diagnostic.js';
import { renderDiagnostics } from '../../src/view/diagnostics.js';
import { plainPalette, type Palette } from '../../src/view/palette.js';
import { displayWidth } from '../../src/view/wrap.js';

const UNKNOWN_LEVEL: Diagnostic = {
  severity: 'error',
  code: 'unknown-level',
  file: 'decks/tape.md',
  line: 12,
  column: 20,
  length: 9,
  sourceLine: '## What is a tape? {.begginer}',
  message: 'There is no class `.begginer`.',
  help: 'Did you mean `.beginner`?',
};

function drawn(diagnostic: Partial<Diagnostic>, width = 80): string[] {
  const surface = { width, palette: plainPalette };
  return renderDiagnostics([{ ...UNKNOWN_LEVEL, ...diagnostic }], surface).split('\n');
}

/** The text above the carets. */
function marked(lines: readonly string[]): string {
  const at = lines.findIndex((line) => /^[ |]*\^+$/.test(line));
  const source = lines[at - 1] ?? '';
  const caret = lines[at] ?? '';
  return source.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1);
}

describe('renderDiagnostics', () => {
  it('says what is wrong, where, shows the line with a caret, and says what to try', () => {
    expect(drawn({ column: 21 }).join('\n')).toBe(
      `
error[unknown-level]: There is no class \`.begginer\`.
--> decks/tape.md:12:21
   |
12 | ## What is a tape? {.begginer}
   |                     ^^^^^^^^^
help: Did you mean \`.beginner\`?

1 error and no warnings.
      `.trim(),
    );
  });

  it('counts errors, warnings and files at the end', () => {
    const warning = { ...UNKNOWN_LEVEL, severity: 'warning', file: 'other.md' } as const;
    const all = [UNKNOWN_LEVEL, UNKNOWN_LEVEL, warning];
    const surface = { width: 80, palette: plainPalette };
    expect(renderDiagnostics(all, surface)).toMatch(/\n\n2 errors and 1 warning in 2 files\.$/);
    expect(renderDiagnostics([], surface)).toBe('No errors and no warnings.');
  });

  it('wraps words and shows a part of the line where columns are few', () => {
    const narrow = drawn({ column: 21, sourceLine: `${UNKNOWN_LEVEL.sourceLine} and more` }, 30);
    expect(narrow.join('\n')).toBe(
      `
error[unknown-level]: There is
  no class \`.begginer\`.
--> decks/tape.md:12:21
   |
12 | …tape? {.begginer} and m…
   |         ^^^^^^^^^
help: Did you mean
  \`.beginner\`?

1 error and no warnings.
      `.trim(),
    );
  });

  it('puts the caret under wide characters and after tabs', () => {
    const [, , , source, caret] = drawn({ sourceLine: '\t漢字 {.x}', column: 5, length: 3 });
    expect(source).toBe('12 |     漢字 {.x}');
    expect(caret).toBe('   |          ^^^');
    const [, , , , wide] = drawn({ sourceLine: '## 漢字', column: 4, length: 2 });
    expect(wide).toBe('   |    ^^^^');
  });

  it('shows the place within a line of a million characters', () => {
    const line = `${'a'.repeat(500_000)}HERE${'b'.repeat(500_000)}`;
    const lines = drawn({ sourceLine: line, column: 500_001, length: 4 });
    expect(marked(lines)).toBe('HERE');
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
  });

  it('leaves the line out if there is none to show', () => {
    expect(drawn({ code: 'binary-file', sourceLine: '', line: 1, column: 1 })).toEqual([
      'error[binary-file]: There is no class `.begginer`.',
      '--> decks/tape.md:1:1',
      'help: Did you mean `.beginner`?',
      '',
      '1 error and no warnings.',
    ]);
  });

  it('paints errors and warnings differently, and the line not at all', () => {
    const tagged = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const palette: Palette = { ...plainPalette, bad: tagged('bad'), caution: tagged('caution') };
    const warning = { ...UNKNOWN_LEVEL, severity: 'warning', column: 21 } as const;
    const render = (one: Diagnostic) => renderDiagnostics([one], { width: 200, palette });
    expect(render(UNKNOWN_LEVEL)).toContain('<bad>error[unknown-level]</bad>');
    expect(render(warning)).toContain('<caution>warning[unknown-level]</caution>');
    expect(render(warning)).toContain('<caution>^^^^^^^^^</caution>');
    expect(render(warning)).toContain('12 | ## What is a tape? {.begginer}\n');
  });

  it('lets no control character through, whatever field it is in', () => {
    const evil = '\u001b]0;title\u0007\u009b2J\u202e';
    const lines = drawn({ sourceLine: evil, message: evil, help: evil, file: evil, column: 1 });
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('fits 40 columns and marks what it should, whatever the line and the place in it', () => {
    const sourceLine = fc
      .array(fc.constantFrom('a', 'b ', '\t', '漢', '👩‍👩‍👧', '🇩🇪', 'e\u0301', '\u200b', '## '), {
        minLength: 1,
        maxLength: 80,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(sourceLine, fc.nat(100), fc.integer({ min: 1, max: 90 }), (line, at, length) => {
        const column = 1 + (at % line.length);
        const lines = drawn({ sourceLine: line, column, length, line: 31_415 }, 40);
        for (const row of lines) expect(displayWidth(row)).toBeLessThanOrEqual(40);
        if (line.trim() !== '') expect(lines.some((row) => /^ {6}\| *\^+$/.test(row))).toBe(true);
      }),
    );
  });
});
