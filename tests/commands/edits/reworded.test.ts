import { describe, expect, it } from 'vitest';
import { reworded } from '../../../src/commands/edits/reworded.js';
import { outlineDeck } from '../../../src/deck/outline.js';

const TAPE = '## What is a tape?\n\nA record of all the operations.\n\n';
const LEAF = '## Which tensors are leaves?\n\nParameters and inputs.\n\n';
const RULE = '## Which rule joins them?\n\n- [x] The chain rule\n- [ ] The product rule\n\n';

async function names(before: string, after: string): Promise<Record<string, string>> {
  const [old, now] = await Promise.all(
    [before, after].map((text) => outlineDeck(text, { name: 'deck', path: 'deck.md' })),
  );
  if (old === undefined || now === undefined) throw new Error('no outlines');
  return Object.fromEntries(reworded(old, now));
}

describe('items under another id after an edit', () => {
  it('are none if no id is gone', async () => {
    expect(await names(TAPE + LEAF, TAPE + LEAF)).toEqual({});
    expect(await names(TAPE, TAPE + LEAF)).toEqual({});
    expect(await names(TAPE + LEAF, LEAF)).toEqual({});
  });

  it('are those that only the heading of which was reworded', async () => {
    const define = TAPE.replace('What is a', 'Define the');
    expect(await names(TAPE + LEAF, define + LEAF)).toEqual({
      'deck/what-is-a-tape': 'deck/define-the-tape',
    });
    expect(await names(TAPE + LEAF, LEAF + RULE + define)).toEqual({
      'deck/what-is-a-tape': 'deck/define-the-tape',
    });
  });

  it('are several at once', async () => {
    const two = TAPE.replace('What is', 'Say what is') + LEAF.replace('Which', 'What');
    expect(await names(TAPE + LEAF, two)).toEqual({
      'deck/what-is-a-tape': 'deck/say-what-is-a-tape',
      'deck/which-tensors-are-leaves': 'deck/what-tensors-are-leaves',
    });
  });

  it('may be entirely different, if it is the only one that was rewritten', async () => {
    expect(await names(TAPE + LEAF, TAPE + RULE)).toEqual({
      'deck/which-tensors-are-leaves': 'deck/which-rule-joins-them',
    });
    expect(await names(LEAF + TAPE, TAPE + RULE)).toEqual({});
  });

  it('are not those of headings that are broken now', async () => {
    const twice = `${LEAF}## Another?\n\nYes.\n\n${LEAF}`;
    expect(await names(LEAF, twice)).toEqual({});
  });
});
