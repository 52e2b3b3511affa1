import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandLine, wrapSentences } from '../../src/view/sentences.js';
import { wrapText } from '../../src/view/wrap.js';

describe('a command in a sentence stays whole', () => {
  test.each([
    [
      'where it fits',
      'Bring it back: autodiff-tutor resume deck/a',
      44,
      ['Bring it back: autodiff-tutor resume deck/a'],
    ],
    [
      'on the next line',
      'Practise all the same, without moving any box: autodiff-tutor study --early',
      44,
      ['Practise all the same, without moving any', 'box: autodiff-tutor study --early'],
    ],
    [
      'on a line of its own',
      'Practise all the same, without moving any box: autodiff-tutor study --early',
      64,
      ['Practise all the same, without moving any box:', '  autodiff-tutor study --early'],
    ],
    [
      'longer than a line',
      'Bring it back: autodiff-tutor resume why-autodiff/why-gradients',
      40,
      ['Bring it back:', 'autodiff-tutor resume why-autodiff/why-gradients'],
    ],
    [
      'before another sentence with another command',
      'To name others: autodiff-tutor config set decks PATH… Those that come along: autodiff-tutor config unset decks',
      40,
      [
        'To name others:',
        '  autodiff-tutor config set decks PATH…',
        'Those that come along:',
        '  autodiff-tutor config unset decks',
      ],
    ],
    [
      'with the punctuation behind it',
      'Not so? autodiff-tutor undo (all of them: autodiff-tutor undo 12)',
      58,
      ['Not so? autodiff-tutor undo (all of them:', '  autodiff-tutor undo 12)'],
    ],
    [
      'with a path in quotes',
      String.raw`Due again: autodiff-tutor study 'My decks, all/it'\''s.md' --early`,
      30,
      ['Due again:', String.raw`autodiff-tutor study 'My decks, all/it'\''s.md' --early`],
    ],
    [
      'in another colour than the sentence',
      '\u001b[90mWhat is due: autodiff-tutor study\u001b[39m',
      28,
      ['\u001b[90mWhat is due:\u001b[39m', '  autodiff-tutor study'],
    ],
  ])('%s', (_where, text, width, lines) => {
    expect(wrapSentences(text, width)).toEqual(lines);
  });

  test('whatever the width', () => {
    const command = 'autodiff-tutor study deck --decks /some/where';
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('New', 'items', 'come')),
        fc.integer({ min: 4, max: 90 }),
        (words, width) => {
          const lines = wrapSentences(`${words.join(' ')}: ${command}`, width);
          const [own] = lines.filter((line) => line.includes('autodiff-tutor'));
          expect(own).toContain(command);
          for (const line of lines)
            if (line !== own) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

test('anything else is wrapped by words', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 4, max: 90 }), (text, width) => {
      expect(wrapSentences(text, width)).toEqual(wrapText(text, width));
    }),
  );
  const named = '3 lines will count once autodiff-tutor is updated to a newer version.';
  expect(wrapSentences(named, 40)).toEqual(wrapText(named, 40));
});

test('a command on its own line is indented if there is room', () => {
  expect(commandLine('autodiff-tutor demo', 21)).toBe('  autodiff-tutor demo');
  expect(commandLine('autodiff-tutor demo', 20)).toBe('autodiff-tutor demo');
});
