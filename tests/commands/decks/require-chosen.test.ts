import { describe, expect, test } from 'vitest';
import { requireChosen } from '../../../src/commands/decks/require-chosen.js';
import { UserError } from '../../../src/user-error.js';

type Choice = Parameters<typeof requireChosen>[0];

const ITEMS = [
  { level: 'beginner', tags: ['backward', 'api'] },
  { level: 'intermediate', tags: ['chain-rule'] },
  { level: 'intermediate', tags: [] },
] as const;

/** The message about a choice, followed by its hint; undefined if there is something to choose. */
function said(choice: Choice, items: Parameters<typeof requireChosen>[1] = ITEMS) {
  try {
    requireChosen(choice, items);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.status).toBe(1);
    return `${error.message} ${error.hint ?? ''}`;
  }
}

describe('a choice that leaves nothing is refused', () => {
  test.each<[Choice, string]>([
    [{ tags: ['bakward'] }, 'No item here has the tag bakward. Did you mean backward?'],
    [{ tags: ['nope'] }, 'No item here has the tag nope. There are: api, backward, chain-rule.'],
    [
      { tags: ['nope', 'api'] },
      'No item here has the tag nope. There are: api, backward, chain-rule.',
    ],
    [{ tags: ['apu', 'nope', 'apu'] }, 'No item here has the tags apu or nope. Did you mean api?'],
    [
      { levels: ['advanced'] },
      'No item here has the level advanced. There are: beginner, intermediate.',
    ],
    [
      { tags: ['api'], levels: ['intermediate', 'advanced'] },
      'No item here with the tag api has the level intermediate or advanced. There are: beginner.',
    ],
  ])('%j', (choice, sentence) => {
    expect(said(choice)).toBe(sentence);
  });

  test('among items without tags, and with many', () => {
    expect(said({ tags: ['x'] }, [])).toBe('No item here has the tag x. None has any.');
    const tags = Array.from({ length: 13 }, (_, index) => `tag-${index + 10}`);
    expect(said({ tags: ['x'] }, [{ level: 'beginner', tags }])).toMatch(/tag-21, …$/);
  });
});

test.each<Choice>([
  {},
  { tags: [], levels: [] },
  { tags: ['api', 'chain-rule'] },
  { levels: ['advanced', 'beginner'] },
  { tags: ['api', 'chain-rule'], levels: ['intermediate'] },
])('%j leaves something', (choice) => {
  expect(said(choice)).toBeUndefined();
});

test('if there are no items, the level is not blamed', () => {
  expect(said({ levels: ['advanced'] }, [])).toBeUndefined();
});
