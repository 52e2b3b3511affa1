import { expect, test } from 'vitest';
import { reading } from '../../src/library/reading.js';
import { UserError } from '../../src/user-error.js';

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};

test.each(['EIO', 'ESTALE', 'ETIMEDOUT'])('a disk that fails (%s) is no bug of ours', (code) => {
  const read = (): unknown => reading('decks/\u001b[2Ja.md', failing(code));
  expect(read).toThrow(UserError);
  expect(read).toThrow('decks/\ufffd[2Ja.md cannot be read: its ');
});

test('errors that are not about a file are rethrown', () => {
  expect(() => reading('a.md', failing('EMFILE'))).toThrow(/^EMFILE$/);
});
