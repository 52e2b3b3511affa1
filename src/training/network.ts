import type { Model } from './model.js';

const HIDDEN = [1, 2, 3, 4];

/** The sine wave to learn, from -3 to 3, rounded for readability. */
const POINTS = Array.from({ length: 13 }, (_, index) => {
  const x = index / 2 - 3;
  return { x, target: Number(Math.sin(x).toFixed(2)) };
});

/** A network with one input, one hidden layer of tanh units and one output. */
export const network: Model = {
  name: 'network',
  title: `A network of ${HIDDEN.length} hidden tanh units through a sine wave`,
  data: POINTS,
  formula: 'p = v1*tanh(w1*x + b1) + … + v4*tanh(w4*x + b4) + c',
  traced: 'w1',
  start: (random) => {
    // As torch.nn.Linear: uniform between -1/√n and 1/√n for a unit with n inputs.
    const uniform = (inputs: number) => (2 * random() - 1) / Math.sqrt(inputs);
    const named = (letter: string, inputs: number) =>
      HIDDEN.map((unit) => [`${letter}${unit}`, uniform(inputs)] as const);
    return new Map([
      ...named('w', 1),
      ...named('b', 1),
      ...named('v', HIDDEN.length),
      ['c', uniform(HIDDEN.length)],
    ]);
  },
  predict: (x, suffix) => {
    const of = (letter: string, unit: number) =>
      suffix === '' ? `${letter}${unit}_` : `${letter}${unit}_${suffix}`;
    const units = HIDDEN.flatMap((unit) => [
      `${of('m', unit)} = w${unit}*${x}`,
      `${of('a', unit)} = ${of('m', unit)} + b${unit}`,
      `${of('h', unit)} = tanh(${of('a', unit)})`,
      `${of('t', unit)} = v${unit}*${of('h', unit)}`,
    ]);
    const sum = HIDDEN.map((unit) => of('t', unit)).join(' + ');
    return { definitions: [...units, `p${suffix} = ${sum} + c`], name: `p${suffix}` };
  },
};
