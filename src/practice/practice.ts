export { drawQuestion } from './draw.js';
export { exploreSkill } from './explore.js';
export { judge, type Judgement, sentenceOf } from './judge.js';
export type { PracticeCell, PracticeQuestion } from './question.js';
export { readSkill } from './read-skill.js';
export { fillIn, unknownPlaceholders } from './shown.js';
export type { Skill } from './skill.js';
export { worked } from './worked.js';
