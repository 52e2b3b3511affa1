import { lazily } from '../../lazily.js';

/** LaTeX by what it looks like; other commands lose their backslash: `\eta` is `eta`. */
const LATEX: ReadonlyMap<string, string> = new Map(
  Object.entries({
    partial: '∂',
    nabla: '∇',
    cdot: '*',
    times: '*',
    sum: ' sum ',
    sqrt: ' sqrt ',
    infty: '∞',
    to: '→',
    rightarrow: '→',
    leftarrow: '=',
    le: '≤',
    leq: '≤',
    ge: '≥',
    geq: '≥',
    ne: '≠',
    neq: '≠',
    mathrm: '',
    mathbf: '',
    text: '',
    left: '',
    right: '',
    quad: ' ',
  }),
);

const FRACTION = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
const COMMAND = /\\([A-Za-z]+)\s?/g;
/** Where a link of Markdown leads is not part of what is said. */
const LINK_TARGET = /\]\([^()\n]*\)/g;

/** A text with LaTeX as Unicode and links as their words: what is quoted back to the learner. */
export function readable(text: string): string {
  const linked = text.includes('](') ? text.replace(LINK_TARGET, ']') : text;
  if (!linked.includes('\\') && !linked.includes('$')) return linked;
  return linked
    .replace(FRACTION, '$1/$2')
    .replace(COMMAND, (_, name: string) => LATEX.get(name) ?? `${name} `)
    .replace(/[{}$\\]/g, '');
}

const MARKS = lazily(() => /\p{M}/gu);
const LAST_ASCII = '\u007f';

/** In lower case, without accents, and in Unicode's plainest form. */
export function folded(word: string): string {
  let isAscii = true;
  for (let at = 0; at < word.length && isAscii; at += 1) isAscii = (word[at] ?? '') <= LAST_ASCII;
  return (isAscii ? word : word.normalize('NFKD').replace(MARKS(), '')).toLowerCase();
}

/** `optimise` and `optimize` are one word; that `raise` becomes `raize` harms nobody, as it does so everywhere. */
const BRITISH_ISE = /([^aeiou][iy])s(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/;
const BRITISH_OUR = /^(behavi|col|fav|neighb)our/;

/** What people of the field write for short, and two spellings of one word. */
const SHORTHAND: ReadonlyMap<string, string> = new Map(
  `grad gradient, grads gradients, param parameter, params parameters, backprop backpropagation,
  backpropagate backpropagation, backprops backpropagation, fwd forward, bwd backward, bkwd backward,
  act activation, acts activations, nn network, net network, nets networks, nns networks, arch architecture,
  archs architectures, op operation, ops operations, deriv derivative, derivs derivatives, mult multiply,
  init initialization, opt optimizer, optim optimizer, mem memory, pred prediction, preds predictions,
  val value, vals values, vec vector, vecs vectors, mat matrix, prob probability, probs probabilities,
  approx approximate, calc calculate, calcs calculates, iter iteration, iters iterations, eq equation, wts weights,
  wt weight, inf infinity, infinite infinity, infinitely infinity, func function, funcs functions, fn function,
  fns functions, num number, diff difference, diffs differences, eps epsilon, ε epsilon, η eta, θ theta, σ sigma,
  α alpha, β beta, γ gamma, λ lambda, μ mu, δ delta, ∇ gradient, ∑ sum, √ sqrt, ∞ infinity, never not,
  bc because, cuz because, coz because, w/ with, w/o without, bigger larger, & and, tho though, thru through,
  analyse analyze, centre center, maths math, zero 0, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8,
  nine 9, ten 10, half 0.5, quarter 0.25, eqn equation, eqs equations, eqns equations, prev previous, mul multiply,
  temp temporary, req require, config configuration`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** A folded word in the spelling that stands for all its spellings. */
export function canonical(word: string): string {
  const short = SHORTHAND.get(word);
  if (short !== undefined) return short;
  return word.replace(BRITISH_ISE, '$1z').replace(BRITISH_OUR, '$1or');
}
