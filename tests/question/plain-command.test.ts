import { describe, expect, it } from 'vitest';
import { commandOf, PLAIN_COMMANDS } from '../../src/question/plain-command.js';

const never = (): boolean => false;
const always = (): boolean => true;

describe('the commands of plain lines', () => {
  it('are words and letters, in any case', () => {
    const words = 'hint undo suspend edit quit help'.split(' ');
    expect(words.map((word) => commandOf(word, never))).toEqual(words);
    expect('h U s E q ?'.split(' ').map((letter) => commandOf(letter, never))).toEqual(words);
    expect(commandOf('Quit', never)).toBe('quit');
  });

  it('are nothing else', () => {
    for (const line of ['', ':', ' ', 'hints', 'quit now', 'x', '::quit', ':5']) {
      expect(commandOf(line, never)).toBeUndefined();
    }
  });

  it('yield to an answer, but not after a colon', () => {
    for (const { command, letter } of PLAIN_COMMANDS) {
      for (const word of [command, letter]) {
        expect(commandOf(word, always)).toBeUndefined();
        expect(commandOf(`:${word}`, always)).toBe(command);
      }
    }
  });
});
