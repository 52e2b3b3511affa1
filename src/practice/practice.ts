export { drawQuestion } from './draw.js';
export { exploreSkill } from './explore.js';
export { judge, type Judgement, sentenceOf } from './judge.js';
export type { PracticeCell, PracticeQuestion } from './question.js';
export { readSkill } from './read-skill.js';
export { fillIn, unknownPlaceholders } from './shown.js';
export type { Skill, SkillProblem, SkillProblemCode } from './skill.js';
export { worked, type WorkedSolution } from './worked.js';
