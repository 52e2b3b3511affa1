// The kinds of items, a line each.
export { card } from './card/card.js';
export { explain } from './explain/explain.js';
export { quiz } from './quiz/quiz.js';
export { reversed } from './reversed/reversed.js';
export { cloze } from './cloze/cloze.js';
export { typed } from './typed/typed.js';
export { practice } from './practice/practice.js';
