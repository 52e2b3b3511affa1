import { describe, expect, it } from 'vitest';
import { findings, read } from './reading.js';

describe('a deck’s text', () => {
  it('has the same lines and columns whatever its line ends are', async () => {
    const lines = ['---', 'title: T', '---', '## Q', 'A', '> Demo: x'];
    const expected = ['bad-demo 6:1 > Demo: x'];
    for (const end of ['\n', '\r\n', '\r'])
      expect(await findings(lines.join(end))).toEqual(expected);
    const { items } = await read('## Q\r\n\r\n```\r\na\r\n```\r\n');
    expect(items).toMatchObject([{ back: '```\na\n```' }]);
  });

  it('replaces control characters, and says on which lines', async () => {
    const escape = '\u001b]0;title\u0007';
    const { deck, items, diagnostics } = await read(
      `# G${escape}`,
      `## Q${escape} {#a\u202eb}`,
      'safe',
      `A ${escape}`,
      '- \u0085\u2028',
    );
    expect(JSON.stringify([deck, items, diagnostics])).not.toMatch(
      /[\u0000-\u001f\u007f-\u009f\u2028\u202e]|\\u00/,
    );
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['control-character', 1, 4],
      ['control-character', 2, 5],
      ['control-character', 4, 3],
      ['control-character', 5, 3],
    ]);
    expect(diagnostics[0]?.message).toContain('U+001B');
    expect(items).toMatchObject([
      { id: 'deck/a\ufffdb', back: 'safe\nA \ufffd]0;title\ufffd\n- \ufffd\ufffd' },
    ]);
  });
});
