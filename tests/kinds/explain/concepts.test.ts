import { describe, expect, it } from 'vitest';
import { explainGrade, touchedConcepts } from '../../../src/kinds/explain/concepts.js';

/** The concepts without keys that a text touches, in words. */
function touched(concepts: readonly string[], text: string): string[] {
  return [...touchedConcepts({ concepts, keys: [] }, text).keys()].map(
    (index) => concepts[index] ?? '?',
  );
}

describe('the concepts of the opening deck', () => {
  const [record, gradient, chain, update] = [
    'record of the forward pass',
    'gradient of the loss',
    'the chain rule',
    'weight update',
  ];
  const learning = [record, gradient, chain, update];

  it.each<readonly [answer: string, ...found: string[]]>([
    [
      'It records everything during the forward pass and then uses the chain rule to get the ' +
        'gradients of the loss, so the weights can be updated.',
      record,
      gradient,
      chain,
      update,
    ],
    ['forward pass gets recorded, backward applies chain rule', record, chain],
    ['autodiff gives the grad of the loss wrt each param', gradient],
    ['Multiplies the local derivatives: the chain-rule!', chain],
    ['updating each weight downhill', update],
    ['the optimizer moves the weights'],
    ['the loss tells how wrong the model is'],
    ['first a forward pass, then a backward pass'],
    ['it differs from a general approach'],
    ['no idea'],
  ])('how autodiff helps a network learn: %s', (answer, ...found) => {
    expect(touched(learning, answer)).toEqual(found);
  });

  const [parameters, layers, error, change] = [
    'many parameters',
    'many layers',
    'prone to error',
    'change of architecture',
  ];
  const byHand = [parameters, layers, error, change];

  it.each<readonly [answer: string, ...found: string[]]>([
    [
      'There are millions of params in lots of layers, it is error-prone, and whenever the ' +
        'architecture changes you start over.',
      parameters,
      layers,
      error,
      change,
    ],
    ['too many layers and you make mistakes', layers],
    ['Changing the arch means redoing everything', change],
    ['prone to errors', error],
    ['so many of them, and much too much work'],
    ['because of the chain rule'],
  ])('why deriving by hand is a bad plan: %s', (answer, ...found) => {
    expect(touched(byHand, answer)).toEqual(found);
  });

  it('are none where nothing was typed', () => {
    expect(touched([...learning, ...byHand], '')).toEqual([]);
    expect(touched([...learning, ...byHand], ' \n\t … ?! ')).toEqual([]);
  });
});

describe('touchedConcepts', () => {
  it('asks for each word of a short concept, in any order, and for all but one of a long one', () => {
    const concepts = ['order of the backward sweep', 'multiply local derivatives along paths'];
    expect(touched(concepts, 'sweeping backwards in reverse order')).toEqual([concepts[0]]);
    expect(touched(concepts, 'the backward order')).toEqual([]);
    expect(touched(concepts, 'the local derivatives are multiplied')).toEqual([]);
    expect(touched(concepts, 'multiply the local derivatives on each path')).toEqual([concepts[1]]);
    expect(touched(concepts, 'derivatives along a path are multiplied')).toEqual([concepts[1]]);
  });

  it('does not take small words for concepts', () => {
    expect(touched(['the loss', 'how it is done'], 'the thing is how it was')).toEqual([]);
    expect(touched(['what it is for'], 'what is it for?')).toEqual(['what it is for']);
  });

  it.each([
    ['back-propagation', 'backpropagation of errors'],
    ['backpropagation', 'we back-propagate: back-propagation'],
    ['forward-mode', 'the forward mode'],
    ['chain rule', 'a chain-rule thing'],
    ['zero‑cost', 'it has zero-cost'],
  ])('sees through hyphens: %s in %s', (concept, text) => {
    expect(touched([concept], text)).toEqual([concept]);
  });

  it.each([
    ['`loss.backward()`', 'call loss.backward()'],
    ['**exact** *derivatives*', 'its derivatives are exact'],
    ['the [chain rule](https://example.org/some/other-page)', 'chain rule'],
    ["the model's weights", 'weights of a model'],
    ['the model’s weights', 'model weights'],
    ['`requires_grad`', 'set requires_grad=True'],
    ['∂L/∂w', 'one gets ∂L/∂w'],
    ['optimisation', 'optimizing'],
    ['Jacobian–vector product', 'a product of a vector and the jacobian'],
    ['dérivée', 'la derivee'],
    ['链式法则', '这里用链式法则计算'],
  ])('reads past markup, accents and scripts: %s in %s', (concept, text) => {
    expect(touched([concept], text)).toEqual([concept]);
  });

  it('touches no concept without words', () => {
    expect(touched(['→', ''], '→ and more')).toEqual([]);
  });

  it('takes names of built-in properties for words', () => {
    expect(touched(['constructor', '__proto__'], 'the constructor')).toEqual(['constructor']);
  });
});

describe('explainGrade', () => {
  it.each([
    [4, 4, 'knew'],
    [3, 4, 'shaky'],
    [2, 4, 'shaky'],
    [1, 4, 'missed'],
    [0, 4, 'missed'],
    [2, 3, 'shaky'],
    [1, 3, 'missed'],
    [1, 2, 'shaky'],
    [1, 1, 'knew'],
    [0, 1, 'missed'],
  ])('%i of %i touched: %s', (count, total, grade) => {
    expect(explainGrade(count, total)).toBe(grade);
  });
});
