import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_ENTRY, entryKey, entryText, type TextEntry } from '../../src/question/text-entry.js';
import { key } from './play.js';

/** An entry as one sees it, the cursor as a bar: `the |chain`. */
function entry(shown: string): TextEntry {
  const [left = '', right = ''] = shown.split('|');
  const before = Array.from(left);
  return { characters: [...before, ...Array.from(right)], cursor: before.length };
}

function shown({ characters, cursor }: TextEntry): string {
  return `${characters.slice(0, cursor).join('')}|${characters.slice(cursor).join('')}`;
}

const press = (before: string, ...names: string[]) =>
  shown(names.reduce((now, name) => entryKey(now, key(name)), entry(before)));

describe('entryKey', () => {
  it('types where the cursor is', () => {
    expect(press('|', 'l', 'o', 's', 's')).toBe('loss|');
    expect(press('the| rule', 'space', 'c')).toBe('the c| rule');
    expect(shown(entryKey(entry('∂|'), { name: 'paste', text: 'L/∂w' }))).toBe('∂L/∂w|');
  });

  it.each([
    ['loss|', 'left', 'los|s'],
    ['loss|', 'ctrl+b', 'los|s'],
    ['|loss', 'left', '|loss'],
    ['|loss', 'right', 'l|oss'],
    ['|loss', 'ctrl+f', 'l|oss'],
    ['loss|', 'right', 'loss|'],
    ['the lo|ss', 'home', '|the loss'],
    ['the lo|ss', 'ctrl+a', '|the loss'],
    ['the lo|ss', 'end', 'the loss|'],
    ['the lo|ss', 'ctrl+e', 'the loss|'],
  ])('moves: %s + %s is %s', (before, name, after) => {
    expect(press(before, name)).toBe(after);
  });

  it.each([
    ['loss|', 'backspace', 'los|'],
    ['lo|ss', 'backspace', 'l|ss'],
    ['|loss', 'backspace', '|loss'],
    ['lo|ss', 'delete', 'lo|s'],
    ['loss|', 'delete', 'loss|'],
    ['the lo|ss', 'ctrl+u', '|ss'],
    ['the lo|ss', 'ctrl+k', 'the lo|'],
    ['the chain rule|', 'ctrl+w', 'the chain |'],
    ['the chain   |rule', 'ctrl+w', 'the |rule'],
    ['the ch|ain', 'ctrl+w', 'the |ain'],
    ['loss|', 'ctrl+w', '|'],
    ['   |', 'ctrl+w', '|'],
    ['|loss', 'ctrl+w', '|loss'],
    ['|', 'ctrl+u', '|'],
  ])('erases: %s + %s is %s', (before, name, after) => {
    expect(press(before, name)).toBe(after);
  });

  it('treats a character outside the basic plane as one', () => {
    expect(press('∇𝑓|', 'backspace')).toBe('∇|');
    expect(press('|𝑓', 'right')).toBe('𝑓|');
    expect(press('|', '𝑓', '𝑔', 'backspace')).toBe('𝑓|');
  });

  it.each(['up', 'f1', 'ctrl+x', 'escape', 'undefined'])('does not mind %s', (name) => {
    expect(press('lo|ss', name)).toBe('lo|ss');
  });
});

describe('an entry, whatever is pressed', () => {
  const character = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
  const editing = ['left', 'right', 'home', 'end', 'backspace', 'delete', 'ctrl+u', 'ctrl+k'];
  const anyKey = fc.oneof(
    character.map((text) => ({ name: text, text })),
    fc.constantFrom(...editing, 'ctrl+w').map(key),
  );

  it('holds what was typed', () => {
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const end = characters.reduce(
          (now, text) => entryKey(now, { name: text, text }),
          EMPTY_ENTRY,
        );
        expect(entryText(end)).toBe(characters.join(''));
      }),
    );
  });

  it('keeps its cursor within the text', () => {
    fc.assert(
      fc.property(fc.array(anyKey), (keys) => {
        let now = EMPTY_ENTRY;
        for (const pressed of keys) {
          now = entryKey(now, pressed);
          expect(now.cursor).toBeGreaterThanOrEqual(0);
          expect(now.cursor).toBeLessThanOrEqual(now.characters.length);
        }
      }),
    );
  });
});
