import { describe, expect, it } from 'vitest';
import { findings, item } from './reading.js';

describe('an explain item', () => {
  it('has prose as its prompt and a bullet list of concepts', async () => {
    const explain = await item(
      '## Explain the tape {.explain .intermediate}',
      '',
      'Think of:',
      '1. forward',
      '',
      '- operations are recorded',
      '- they are read',
      '  in reverse',
      '-     code',
      '',
      '> Hint: reels',
    );
    expect(explain).toMatchObject({
      kind: 'explain',
      level: 'intermediate',
      prompt: 'Think of:\n1. forward',
      concepts: ['operations are recorded', 'they are read\nin reverse', '    code'],
      asides: { hints: ['reels'] },
    });
  });

  it('needs no prose', async () => {
    const explain = await item('## Explain {.explain}', '* a');
    expect(explain).toMatchObject({ prompt: '', concepts: ['a'] });
  });

  it('keeps a misspelt aside out, and says so', async () => {
    expect(await findings('## Explain {.explain}', '- a', '', '> Hnit: b', '', 'c')).toEqual([
      'text-after-concepts 4:1 > Hnit: b',
    ]);
    expect(await findings('## Explain {.explain}', '- a', '', '> Hin: b')).toEqual([
      'misspelt-aside 4:3 Hin',
    ]);
  });
});
