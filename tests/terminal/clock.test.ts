import { expect, test } from 'vitest';
import { currentInstant } from '../../src/terminal/clock.js';
import { UserError } from '../../src/user-error.js';

test('AUTODIFF_TUTOR_NOW is the time, and its offset the local one', () => {
  const now = currentInstant({ AUTODIFF_TUTOR_NOW: '2026-11-22T10:00:00+05:30' });
  expect(now()).toEqual({ epochMs: Date.parse('2026-11-22T04:30:00Z'), offset: 330 });
});

test('an invalid AUTODIFF_TUTOR_NOW is reported when the time is needed, not before', () => {
  const now = currentInstant({ AUTODIFF_TUTOR_NOW: 'soon\u001b[2J' });
  expect(now).toThrow(UserError);
  expect(now).toThrow('AUTODIFF_TUTOR_NOW is "soon\ufffd[2J"');
});
