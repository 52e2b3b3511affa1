import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { touchedConcepts } from '../../../src/kinds/explain/concepts.js';
import { readGroups } from '../../../src/kinds/explain/keys.js';

/** The learner's words that propose a concept with these keys; undefined where nothing does. */
function proposed(words: string | readonly string[], text: string, ...not: readonly string[]) {
  const keys = { words: [words].flat().map(readGroups), not: not.map(readGroups) };
  return touchedConcepts({ concepts: ['concept'], keys: [keys] }, text).get(0);
}

const ADDS = 'accumulate | add | sum | += ; .grad | gradient';

describe('groups', () => {
  it.each([
    ['backward adds to .grad', 'adds … .grad'],
    ['the gradients are accumulated', 'gradients … accumulated'],
    ['w.grad += the new one', 'grad +='],
    ['Each pass puts the sum of the grads there', 'sum … grads'],
    ['they add up, in the .grad of each leaf', 'add … .grad'],
  ])('occur in one sentence: %s', (text, words) => {
    expect(proposed(ADDS, text)).toBe(words);
  });

  it.each([
    'it adds something',
    'the gradient is there',
    'First add. Then look at the gradient.',
    'first add; then look at the gradient',
    `add ${'so '.repeat(30)} gradient`,
  ])('are all needed, near each other: %s', (text) => {
    expect(proposed(ADDS, text)).toBeUndefined();
  });

  it('have alternatives in further comments', () => {
    expect(proposed([ADDS, 'piles up'], 'it just piles up')).toBe('piles up');
  });
});

describe('a phrase', () => {
  it.each([
    ['add up', 'adds all of them up', 'adds all of them up'],
    ['zero_grad', 'zero the grads first', 'zero … grads'],
    ['zero_grad', 'call opt.zero_grad()', 'zero_grad'],
    ['in-place', 'changed in place', 'in place'],
    ['in-place', 'an inplace change', 'inplace'],
    ['inplace', 'an in-place change', 'in-place'],
    ['chain rule', 'the chain-rule', 'chain-rule'],
    ['backpropagation', 'back-prop is back propagation', 'back propagation'],
    ['learning rate', 'a small learnign rate', 'learnign rate'],
    ['梯度', '这里计算梯度', '这里计算梯度'],
  ])('%s is found in: %s', (phrase, text) => {
    expect(proposed(phrase, text)).toBeDefined();
  });

  it.each([
    ['add up', 'add this, and then go up'],
    ['learning rate', 'the rate of learning'],
    ['chain rule', 'rules and chains'],
  ])('%s is not found in: %s', (phrase, text) => {
    expect(proposed(phrase, text)).toBeUndefined();
  });
});

describe('signs and numbers', () => {
  it.each([
    ['0.25', 'at most 1/4'],
    ['1/4', 'at most .25'],
    ['0.25', 'a quarter'],
    ['0.25', '25 %'],
    ['1e6', '1,000,000 weights'],
    ['∂y/∂x', 'we want dy/dx'],
    ['dL/dw', '$\\frac{\\partial L}{\\partial w}$'],
    ['2x', 'it is 2*x'],
    ['2x', 'it is 2·x'],
    ['w -= lr * grad', 'w -= lr*w.grad'],
    ['w -= lr * grad', 'then `w -= lr · grad`'],
    ['O(n)', 'it costs o(n)'],
    ['+=', 'x += 1'],
    ['.grad', 'x.grad'],
    ['.grad', 'the grad'],
    ['grad', 'the gradients'],
    ['lr', 'times lr'],
    ['∇', 'the gradient'],
    ['x²', 'x^2'],
  ])('%s is found in: %s', (phrase, text) => {
    expect(proposed(phrase, text)).toBeDefined();
  });

  it.each([
    ['0.25', '0.5'],
    ['.grad', 'the gradient'],
    ['lr', 'clr'],
    ['+=', 'a + b = c'],
    ['w -= lr', 'w += lr'],
    ['O(n)', 'O(1)'],
    ['dy/dx', 'dx/dy'],
  ])('%s is not found in: %s', (phrase, text) => {
    expect(proposed(phrase, text)).toBeUndefined();
  });
});

describe('what is denied', () => {
  it.each([
    'backward does not add to .grad',
    "backward doesn't add to .grad",
    'backward doesnt add to the grad',
    'it never adds gradients',
    'it fills .grad without adding',
    'gradients are overwritten instead of being added',
    'gradients replace the old ones rather than add up',
    'no gradient is added',
    'gradients are no longer added',
    'nothing is added to the gradient',
  ])('does not count: %s', (text) => {
    expect(proposed(ADDS, text)).toBeUndefined();
  });

  it.each([
    'not only are gradients added, they stay',
    'gradients are not overwritten but added',
    'gradients do not vanish, they add up',
    'instead of overwriting, it adds to .grad',
    'under no_grad gradients add up as well',
    'if you do not add gradients they get lost',
  ])('is not what a denial elsewhere means: %s', (text) => {
    expect(proposed(ADDS, text)).toBeDefined();
  });

  it('is what counts where the key says so itself', () => {
    expect(proposed('not recorded', 'such steps are not recorded')).toBe('not recorded');
    expect(proposed('not recorded', "such steps aren't being recorded")).toBeDefined();
    expect(proposed('not recorded', 'such steps are recorded')).toBeUndefined();
    expect(proposed('without ; graph', 'it works without a graph')).toBeDefined();
    expect(proposed('freed ; not | never', 'buffers that were never freed')).toBeDefined();
  });

  it('takes in what stands before, where something is not used', () => {
    expect(proposed('chain rule', 'the chain rule is not used')).toBeUndefined();
    expect(proposed('chain rule', 'the chain rule plays no role here')).toBeUndefined();
    expect(proposed('chain rule', 'with the chain rule you do not derive formulas')).toBeDefined();
  });
});

describe('what speaks against', () => {
  it('keeps its sentence from counting, and no other', () => {
    const not = 'overwrite | replace';
    expect(proposed(ADDS, 'it adds, or rather overwrites, .grad', not)).toBeUndefined();
    expect(proposed(ADDS, 'It overwrites .grad. Then it adds to .grad.', not)).toBeDefined();
    expect(proposed(ADDS, 'it adds to .grad and does not overwrite', not)).toBeDefined();
  });

  it('needs all of its groups', () => {
    const not = 'only ; last';
    expect(proposed(ADDS, 'it adds only the last gradient', not)).toBeUndefined();
    expect(proposed(ADDS, 'it adds the last gradient', not)).toBeDefined();
  });
});

describe('slips of the fingers', () => {
  it.each([
    ['gradient', 'graident'],
    ['gradient', 'gradiants'],
    ['accumulate', 'acumulates'],
    ['accumulate', 'accummulated'],
    ['multiply', 'mutliply'],
    ['weight', 'wieghts'],
    ['chain', 'chian'],
    ['layer', 'layre'],
    ['parameter', 'paramters'],
  ])('are forgiven: %s as %s', (word, typed) => {
    expect(proposed(word, typed)).toBe(typed);
  });

  it.each([
    ['loss', 'lost'],
    ['add', 'and'],
    ['layer', 'later'],
    ['decrease', 'increase'],
    ['infinite', 'finite'],
    ['unstable', 'stable'],
    ['forward', 'backward'],
    ['explode', 'explore'],
    ['multiply', 'multiple'],
    ['product', 'produce'],
    ['w1', 'w2'],
  ])('are not what makes %s of %s', (word, typed) => {
    expect(proposed(word, typed)).toBeUndefined();
  });
});

const WORDS = fc.constantFrom(
  ...'add gradients weight .grad chain rule records the of and steps loss lr += 0.25 O(n) dy/dx is'.split(
    ' ',
  ),
);
const SENTENCE = fc.array(WORDS, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const ITEM = {
  concepts: ['adds', 'chain rule', 'weight update', 'a quarter'],
  keys: [
    { words: [readGroups(ADDS)], not: [] },
    { words: [readGroups('chain rule')], not: [] },
    { words: [], not: [] },
    { words: [readGroups('0.25 | quarter')], not: [] },
  ],
};
const touched = (text: string) => [...touchedConcepts(ITEM, text).keys()];

test('sentences may come in any order', () => {
  fc.assert(
    fc.property(fc.array(SENTENCE, { minLength: 1, maxLength: 5 }), (sentences) => {
      const there = sentences.map((one) => `${one}.`).join(' ');
      const back = sentences
        .toReversed()
        .map((one) => `${one}.`)
        .join(' ');
      expect(touched(back)).toEqual(touched(there));
    }),
  );
});

test('words that have nothing to do with it take no proposal away', () => {
  const other = fc.constantFrom('banana', 'yesterday', 'Über', '42', 'π', 'x', 'zzz');
  fc.assert(
    fc.property(SENTENCE, fc.array(other, { maxLength: 30 }), (text, others) => {
      expect(touched(`${text} ${others.join(' ')}`)).toEqual(expect.arrayContaining(touched(text)));
      expect(touched(`${others.join(' ')}. ${text}`)).toEqual(
        expect.arrayContaining(touched(text)),
      );
    }),
  );
});

test('any text at all is matched, and the words shown are its own', () => {
  const unit = fc.constantFrom('grapheme', 'binary' as const);
  fc.assert(
    fc.property(
      unit.chain((kind) => fc.string({ unit: kind, maxLength: 60 })),
      fc.string({ unit: 'binary', maxLength: 12 }),
      (text, phrase) => {
        const keys = [{ words: [readGroups(phrase)], not: [readGroups(text)] }];
        touchedConcepts({ concepts: [text], keys }, `${text} ${phrase}`);
        touchedConcepts({ concepts: [text, phrase], keys: [] }, text);
        for (const words of touchedConcepts(ITEM, text).values()) expect(words).not.toBe('');
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['words of one sentence', 'gradient add not chain rule weight '],
  ['sentences', 'Gradients add. No chain rule! '],
  ['one long word', 'a'],
  ['signs', '+= - * / 1/2 d/d '],
  ['dots', '. '],
  ['LaTeX', '\\frac{\\partial L}{'],
  ['digits', '1,000'],
  ['blank lines', '\n \n'],
])('time grows with the length: %s', (_name, piece) => {
  const seconds = (length: number): number => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const start = performance.now();
    touched(text);
    return (performance.now() - start) / 1000;
  };
  seconds(10_000);
  expect(seconds(100_000)).toBeLessThan(3);
});

test('different words by the thousand do not slow it down', () => {
  const text = Array.from({ length: 15_000 }, (_, index) => `w${(index * 7919).toString(36)}`).join(
    ' ',
  );
  const start = performance.now();
  touched(text);
  expect(performance.now() - start).toBeLessThan(15_000);
});
