import { describe, expect, it } from 'vitest';
import type { PlainPrompt } from '../../../src/kinds/common/plain-room.js';
import { displayWidth } from '../../../src/view/wrap.js';
import { card } from '../../support/items.js';
import { talkOf } from '../../support/talks.js';

const item = card({ hints: ['Think back.', 'It is an attribute.'] });

/** A prompt whose answers are numbers. */
function numberPrompt(more: Partial<PlainPrompt<number>> = {}): PlainPrompt<number> {
  return {
    words: '> ',
    meaning: (line) => (/^\d+$/.test(line) ? Number(line) : undefined),
    advice: (line) => `Not a number: ${line}`,
    hints: { item, shown: 0 },
    help: [{ typed: '1, 2, …', does: 'is an answer' }],
    ...more,
  };
}

describe('a prompt in plain lines', () => {
  it('asks until a line means something', async () => {
    const { talk, said } = talkOf(['x', ' 7 ']);
    expect(await talk.ask(numberPrompt())).toEqual({ type: 'said', value: 7, hints: 0 });
    expect(said()).toBe('> Not a number: x\n> ');
  });

  it.each(['undo', 'suspend', 'edit', 'quit'] as const)('is left by %s', async (word) => {
    for (const line of [word, word.charAt(0), `:${word}`]) {
      const { talk } = talkOf([line]);
      expect(await talk.ask(numberPrompt())).toEqual({ type: 'left', turn: word });
    }
  });

  it('ends with the input, on a line of its own', async () => {
    const { talk, said } = talkOf([]);
    expect(await talk.ask(numberPrompt())).toEqual({ type: 'left', turn: 'ended' });
    expect(said()).toBe('> \n');
  });

  it('shows one hint after the other, and counts them', async () => {
    const { talk, said } = talkOf(['hint', 'h', 'h', '1']);
    expect(await talk.ask(numberPrompt())).toEqual({ type: 'said', value: 1, hints: 2 });
    expect(said().split('> ').slice(1)).toEqual([
      '\nHint\n  Think back.\n\n',
      '\nHint\n  It is an attribute.\n\n',
      'There is no further hint.\n',
      '',
    ]);
  });

  it('goes on with the hints that were shown before', async () => {
    const { talk, said } = talkOf(['hint', '1']);
    const reply = await talk.ask(numberPrompt({ hints: { item, shown: 1 } }));
    expect(reply).toMatchObject({ hints: 2 });
    expect(said()).toContain('It is an attribute.');
    expect(said()).not.toContain('Think back.');
  });

  it('says where there is no hint', async () => {
    const none = talkOf(['hint', '1']);
    await none.talk.ask(numberPrompt({ hints: { item: card(), shown: 0 } }));
    expect(none.said()).toContain('There is no hint.');
  });

  it('takes a command for an answer where it is one, and tells in help how to mean the command', async () => {
    const { talk, said } = talkOf(['help', 'e']);
    const reply = await talk.ask(
      numberPrompt({
        meaning: (line) => (line === 'e' ? 2.718 : undefined),
        isAnswer: (line) => line === 'e',
      }),
    );
    expect(reply).toMatchObject({ type: 'said', value: 2.718 });
    expect(said()).toBe(
      [
        '> Here you can type',
        '  1, 2, …     is an answer',
        '  hint, h     shows a hint',
        '  undo, u     takes back the last answer, and asks it again',
        '  suspend, s  stops asking this item',
        '  edit, :e    opens this item in your editor',
        '  quit, q     ends the session',
        '  help, ?     shows this',
        'Without a colon, e is an answer here.',
        '> ',
      ].join('\n'),
    );
  });

  it('helps within 40 columns', async () => {
    const { talk, said } = talkOf(['?'], { width: 40 });
    await talk.ask(numberPrompt());
    for (const line of said().split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(said()).toContain(
      '  undo, u     takes back the last\n              answer, and asks it again',
    );
  });

  it('stops where nobody reads any more, though lines go on for ever', async () => {
    const { talk } = talkOf(['hint', 'hint', '1'], { isRead: () => false });
    expect(await talk.ask(numberPrompt())).toEqual({ type: 'left', turn: 'ended' });
  });
});
