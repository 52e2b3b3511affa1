import { expect, test } from 'vitest';
import { keyOf } from '../../src/terminal/keys.js';

// What Node's readline reports for each key, as read off a terminal.
test.each([
  ['?', { sequence: '?' }, { name: '?', text: '?' }],
  ['q', { name: 'q', sequence: 'q' }, { name: 'q', text: 'q' }],
  ['A', { name: 'a', shift: true, sequence: 'A' }, { name: 'A', text: 'A' }],
  ['é', { sequence: 'é' }, { name: 'é', text: 'é' }],
  ['漢', { sequence: '漢' }, { name: '漢', text: '漢' }],
  ['😀', { sequence: '😀' }, { name: '😀', text: '😀' }],
  ['1', { name: '1', sequence: '1' }, { name: '1', text: '1' }],
  ['space', { name: 'space', sequence: ' ' }, { name: 'space', text: ' ' }],
  ['Enter', { name: 'return', sequence: '\r' }, { name: 'return', text: '' }],
  ['Tab', { name: 'tab', sequence: '\t' }, { name: 'tab', text: '' }],
  ['Escape', { name: 'escape', sequence: '\u001b', meta: true }, { name: 'escape', text: '' }],
  ['up', { name: 'up', sequence: '\u001b[A' }, { name: 'up', text: '' }],
  ['Backspace', { name: 'backspace', sequence: '\u007f' }, { name: 'backspace', text: '' }],
  ['Ctrl-U', { name: 'u', ctrl: true, sequence: '\u0015' }, { name: 'ctrl+u', text: '' }],
  ['Alt-x', { name: 'x', meta: true, sequence: '\u001bx' }, { name: 'x', text: '' }],
])('%s', (_label, event, key) => {
  expect(keyOf(event)).toEqual(key);
});
