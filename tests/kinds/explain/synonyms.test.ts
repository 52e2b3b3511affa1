import { describe, expect, test } from 'vitest';
import { readGroups } from '../../../src/kinds/explain/keys.js';
import { withSynonyms } from '../../../src/kinds/explain/synonyms.js';

const widened = (words: string): readonly (readonly string[])[] => withSynonyms(readGroups(words));

describe('synonyms of the field', () => {
  test('stand beside every alternative that is one of them, in any spelling', () => {
    expect(widened('grads')[0]).toEqual(expect.arrayContaining(['grads', 'derivative', 'slope']));
    expect(widened('learning rate')[0]).toContain('lr');
    expect(widened('optimiser')[0]).toContain('update rule');
  });

  test('leave other words, and the groups, as they are', () => {
    expect(widened('retain_graph ; eggplant | aubergine')).toEqual([
      ['retain_graph'],
      ['eggplant', 'aubergine'],
    ]);
  });

  test.each([
    ['weight', 'gradient'],
    ['float32', 'float16'],
    ['float16', 'bfloat16'],
    ['forward', 'backward'],
    ['add', 'multiply'],
    ['training', 'evaluation'],
    ['input', 'output'],
    ['small', 'large'],
  ])('keep apart what must not be mixed up: %s and %s', (one, other) => {
    expect(widened(one)[0]).not.toContain(other);
  });
});
