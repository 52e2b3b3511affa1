import { expect, test } from 'vitest';
import { wholeDeckName } from '../../../src/commands/decks/whole-deck-name.js';

const decks = ['why-autodiff', 'tape', 'tape-in-depth', 'Chain-rule'].map((name) => ({ name }));
const named = (word: string): string => wholeDeckName(word, decks);

test('the beginning of a name is enough where no other deck begins so', () => {
  expect(named('why')).toBe('why-autodiff');
  expect(named('tape-')).toBe('tape-in-depth');
  expect(named('chain')).toBe('Chain-rule');
});

test('a whole name is meant as it stands, though another begins with it', () => {
  expect(named('tape')).toBe('tape');
});

test('what several decks begin with names them all', () => {
  expect(() => named('ta')).toThrow('2 decks begin with ta.');
});

test('a file or folder that is there is meant, and not a deck that begins so', () => {
  expect(wholeDeckName('tests', [{ name: 'tests-of-time' }])).toBe('tests');
});

test('a word that begins no name, and an empty one, stay as they are', () => {
  expect(named('autodiff')).toBe('autodiff');
  expect(named('')).toBe('');
});
