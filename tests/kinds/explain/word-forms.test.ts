import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameWord } from '../../../src/kinds/explain/word-forms.js';

describe('sameWord', () => {
  it.each([
    ['gradient', 'gradients'],
    ['loss', 'losses'],
    ['layer', 'layered'],
    ['add', 'adding'],
    ['use', 'used'],
    ['move', 'moving'],
    ['update', 'updating'],
    ['change', 'changed'],
    ['step', 'stepping'],
    ['sum', 'summed'],
    ['copy', 'copies'],
    ['apply', 'application'],
    ['multiply', 'multiplied'],
    ['multiply', 'multiplication'],
    ['derive', 'derivative'],
    ['deriving', 'derivatives'],
    ['differentiate', 'differentiation'],
    ['compute', 'computations'],
    ['approximate', 'approximation'],
    ['exact', 'exactly'],
    ['local', 'locally'],
    ['automatic', 'automatically'],
    ['optimizer', 'optimization'],
    ['architecture', 'architectural'],
  ])('%s and %s are one', (a, b) => {
    expect(sameWord(a, b)).toBe(true);
  });

  it.each([
    ['different', 'differentiate'],
    ['general', 'generate'],
    ['chain', 'change'],
    ['chance', 'change'],
    ['layer', 'layout'],
    ['plan', 'plane'],
    ['back', 'backward'],
    ['form', 'formula'],
    ['part', 'party'],
    ['sign', 'signal'],
    ['fact', 'factor'],
    ['number', 'numb'],
    ['tensor', 'tension'],
    ['rate', 'ratio'],
    ['cost', 'cosine'],
    ['an', 'and'],
    ['w', 'ws'],
    ['', 's'],
  ])('%j and %j are two', (a, b) => {
    expect(sameWord(a, b)).toBe(false);
  });

  it('does not care which comes first, and knows a word from itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'e', 's', 'd', 'i', 'o', 'n', 'y', 'p') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(sameWord(a, a)).toBe(true);
        expect(sameWord(a, b)).toBe(sameWord(b, a));
      }),
    );
  });
});
