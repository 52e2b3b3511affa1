import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differentiate, jacobian } from '../../src/autodiff/differentiate.js';
import { print, SMOOTH, trees } from './support/trees.js';

const at = new Map([
  ['x', 0.7],
  ['y', -1.3],
  ['z', 0.2],
]);

test('both modes find the same Jacobian, whose rows are the gradients of the results', () => {
  fc.assert(
    fc.property(fc.array(trees(SMOOTH), { minLength: 1, maxLength: 4 }), (formulas) => {
      const all = (text: string): string => `o = 0*x + 0*y + 0*z; ${text}`;
      const texts = formulas.map((formula) => `o + (${print(formula)})`);
      const { tape } = differentiate(all(texts.join(', ')), at);
      const [byRows, byColumns] = [jacobian(tape, 'reverse'), jacobian(tape, 'forward')];
      texts.forEach((text, output) => {
        const gradient = [...differentiate(all(text), at).gradient.values()];
        expect(byRows[output]).toEqual(gradient);
        const scale = Math.max(1, ...gradient.map(Math.abs));
        gradient.forEach((slope, input) => {
          expect(Math.abs((byColumns[output]?.[input] ?? NaN) - slope) / scale).toBeLessThan(1e-9);
        });
      });
    }),
  );
});

test('at kinks and edges forward mode takes the same choices', () => {
  for (const expression of ['relu(x)', 'abs(x)', 'max(x, y)', 'sqrt(x*x)', 'x^y', 'sqrt(x) + y']) {
    const zeros = new Map([...at.keys()].map((name) => [name, 0]));
    for (const name of ['y', 'z']) if (!expression.includes(name)) zeros.delete(name);
    const { tape } = differentiate(expression, zeros);
    expect(jacobian(tape, 'forward')).toEqual(jacobian(tape, 'reverse'));
  }
});
