import { describe, expect, it } from 'vitest';
import { decodeDeck } from '../../src/deck/decode.js';
import { shown } from './reading.js';

function findingsIn(bytes: Uint8Array): string[] {
  const decoded = decodeDeck(bytes, 'decks/deck.md');
  return decoded.kind === 'text' ? [] : shown(decoded.diagnostics);
}

describe('decodeDeck', () => {
  it('reads UTF-8, with or without a byte order mark', () => {
    const text = '## ∂y/∂x?\r\n漢字 👩‍👩‍👧 \ufffd\n';
    for (const written of [text, `\ufeff${text}`]) {
      expect(decodeDeck(Buffer.from(written), 'x')).toEqual({ kind: 'text', text });
    }
  });

  it('finds the first byte that is not UTF-8', () => {
    const start = Buffer.from('## Q\r\nä\ufffd漢 ');
    expect(findingsIn(Buffer.concat([start, Buffer.of(0xff), Buffer.from(' x\n\xff')]))).toEqual([
      'invalid-utf8 2:5 \ufffd',
    ]);
    expect(findingsIn(Buffer.of(0xef, 0xbb, 0xbf, 0x41, 0xc3))).toEqual([
      'invalid-utf8 1:2 \ufffd',
    ]);
    expect(findingsIn(Buffer.of(0xed, 0xa0, 0x80))).toEqual(['invalid-utf8 1:1 \ufffd']);
  });

  it('names the byte, and shows its line without control characters', () => {
    const decoded = decodeDeck(Buffer.from('a\u001b[2J\xe9', 'latin1'), 'decks/deck.md');
    expect(decoded).toMatchObject({
      kind: 'unreadable',
      diagnostics: [
        {
          file: 'decks/deck.md',
          message: 'The byte 0xE9 is not UTF-8 here.',
          sourceLine: 'a\ufffd[2J\ufffd',
        },
      ],
    });
  });

  it('distinguishes binary files and UTF-16 from text', () => {
    expect(decodeDeck(Buffer.from('GIF89a\0'), 'x')).toMatchObject({
      diagnostics: [{ code: 'binary-file', message: 'This is a binary file, not text.' }],
    });
    expect(decodeDeck(Buffer.from('\ufeff## Q', 'utf16le'), 'x')).toMatchObject({
      diagnostics: [{ code: 'binary-file', help: 'Save it again as UTF-8.' }],
    });
  });
});
