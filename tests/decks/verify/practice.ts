import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../../src/deck/diagnostics/diagnostic.js';
import type { Item } from '../../../src/deck/item.js';
import { drawn } from '../../../src/kinds/practice/drawing.js';
import type { Practice } from '../../../src/kinds/practice/item.js';
import type { DeckText } from './deck-text.js';
import { finding } from './finding.js';

/** How many questions of a skill are checked. */
export const DRAWS = 50;
/** How far an answer may be from PyTorch's, relatively; what is below this on both sides is the same. */
const TOLERANCE = 1e-9;

/** A question of a skill, as scripts get it. */
export type Question = NonNullable<ReturnType<typeof drawn>>;

/** A skill and the questions that are checked: the first of their sequence, as a learner meets them. */
export interface DrawnSkill {
  readonly item: Practice;
  /** Of the block that makes the numbers. */
  readonly hash: string;
  readonly questions: readonly Question[];
}

/** What PyTorch answers to each question; of a formula, also what the tutor's formula comes to. */
export type Answer = number | readonly [number, number];

export function isPractice(item: Item): item is Practice {
  return item.kind === 'practice';
}

/** The skills of a deck with their questions. */
export function skillsOf({ items }: Pick<DeckText, 'items'>): DrawnSkill[] {
  return items
    .map(({ item }) => item)
    .filter(isPractice)
    .map((item) => ({
      item,
      hash: createHash('sha256').update(item.block).digest('hex').slice(0, 16),
      questions: Array.from({ length: DRAWS }, (_, asked) =>
        drawn(item, { seed: undefined, asked }),
      ).filter((question) => question !== undefined),
    }));
}

/** The questions that are one number or formula; a trace is checked elsewhere, as every trace is. */
function answered({ questions }: DrawnSkill): readonly Question[] {
  return questions.filter(({ kind }) => kind !== 'trace');
}

/** What PyTorch answers to the questions of these skills. @throws Error if Python fails */
export function answersOf(
  skills: readonly DrawnSkill[],
  python: string,
  script: string,
): ReadonlyMap<DrawnSkill, readonly Answer[]> {
  const { status, stdout, stderr } = spawnSync(python, [script], {
    input: JSON.stringify(skills.flatMap(answered)),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${python} ended with ${String(status)}: ${stderr}`);
  const all = JSON.parse(stdout) as Answer[];
  let at = 0;
  return new Map(
    skills.map((skill) => {
      const start = at;
      at += answered(skill).length;
      return [skill, all.slice(start, at)];
    }),
  );
}

/** Questions of which PyTorch says something else than the tutor. */
export function judgeSkill(
  skill: DrawnSkill,
  answers: readonly Answer[],
  { name, lines }: Pick<DeckText, 'name' | 'lines'>,
): Diagnostic[] {
  const { item } = skill;
  const place = { file: `decks/${name}.md`, line: item.line, source: lines[item.line - 1] ?? '' };
  return answered(skill).flatMap((question, index) => {
    const answer = answers[index];
    const [theirs, ours] =
      typeof answer === 'object' ? answer : [answer ?? NaN, Number(question['answer'])];
    if (agree(theirs, ours)) return [];
    const message = `With the seed ${question.seed}, PyTorch has ${theirs} where the tutor has ${ours}.`;
    return [finding('practice-answer', place, message, 'One of the two is wrong: find out which.')];
  });
}

function agree(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1e-3, Math.abs(a), Math.abs(b));
}
