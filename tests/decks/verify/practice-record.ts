import { readFileSync } from 'node:fs';
import { type Interpreter, isAtLeast } from './interpreter.js';
import type { Answer, DrawnSkill } from './practice.js';

/** What PyTorch answered to the questions of a deck's skills: committed, so that a machine without it can check them too. */
export interface PracticeRecord {
  readonly date: string;
  readonly python: string;
  readonly torch: string;
  readonly skills: readonly RecordedSkill[];
}

/** The answers to the questions of one skill, in their order; those of a trace are not among them. */
interface RecordedSkill {
  readonly id: string;
  readonly hash: string;
  readonly answers: readonly Answer[];
}

/** The record of a deck. */
export function practiceRecordOf(
  skills: readonly DrawnSkill[],
  answers: ReadonlyMap<DrawnSkill, readonly Answer[]>,
  { python, torch }: Interpreter,
  date: string,
): PracticeRecord {
  const recorded = skills.map((skill) => {
    const { item, hash } = skill;
    return { id: item.id, hash, answers: answers.get(skill) ?? [] };
  });
  return { date, python, torch, skills: recorded };
}

/** A record as text, a skill a line. */
export function writePracticeRecord({ skills, ...about }: PracticeRecord): string {
  const head = JSON.stringify(about).slice(1, -1);
  const lines = skills.map((skill) => `    ${JSON.stringify(skill)}`);
  return `{\n  ${head},\n  "skills": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** The record in a file; undefined if there is none. */
export function readPracticeRecord(path: string): PracticeRecord | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as PracticeRecord;
  } catch {
    return undefined;
  }
}

/** Whether an earlier record is of the same skills and made by no older PyTorch, so that it may stay as it is. */
export function coversPractice(earlier: PracticeRecord | undefined, now: PracticeRecord): boolean {
  if (earlier === undefined || !isAtLeast(earlier.torch, now.torch)) return false;
  const known = ({ id, hash }: RecordedSkill): string => `${id} ${hash}`;
  return earlier.skills.map(known).join() === now.skills.map(known).join();
}
