import type { Quiz, QuizOption } from '../../../src/kinds/quiz/item.js';

/**
 * A rule by which somebody who knows nothing of the subject might choose: from a quiz to the options that are left to
 * guess among. Where it says nothing, it leaves them all.
 */
export interface TestWiseRule {
  readonly name: string;
  readonly leaves: (quiz: Quiz) => readonly QuizOption[];
}

const ABSOLUTE =
  /\b(?:all|always|any|anything|cannot|completely|entirely|every|everything|exactly|impossible|must|neither|never|no|nobody|none|nothing|nowhere|only|whatever|whenever)\b/i;
const DENIAL = /^(?:nothing|none|never|neither|no|nobody|nowhere)\b/i;
const REASON =
  /\b(?:because|since|so that|so|therefore|thus|hence|due to|in order to|which is why|otherwise)\b|[;:]\s|,\s(?:as|for|which)\s|\s[–—]\s/i;

/** Both a rule and its opposite stand here: an option that is right too seldom is a tell as well. */
export const RULES: readonly TestWiseRule[] = [
  { name: 'take the longest', leaves: best(lengthOf) },
  { name: 'take the shortest', leaves: best((option) => -lengthOf(option)) },
  { name: 'drop the longest', leaves: worstDropped(lengthOf) },
  { name: 'drop the shortest', leaves: worstDropped((option) => -lengthOf(option)) },
  { name: 'take the most similar to the others', leaves: best(likeness) },
  { name: 'take the least similar', leaves: best((option, quiz) => -likeness(option, quiz)) },
  { name: 'take what sounds like the question', leaves: best(echo) },
  { name: 'take the absolutes', leaves: only(ABSOLUTE) },
  { name: 'drop the absolutes', leaves: without(ABSOLUTE) },
  { name: 'take the denials', leaves: only(DENIAL) },
  { name: 'drop the denials', leaves: without(DENIAL) },
  { name: 'take the reasoned', leaves: only(REASON) },
  { name: 'drop the reasoned', leaves: without(REASON) },
];

export interface Figures {
  readonly rule: string;
  /** How often the rule hits a right option, 0..1, and how often chance does, over all quizzes. */
  readonly hits: number;
  readonly chance: number;
  /** In how many quizzes the rule says anything at all, and what it hits and chance hits there. */
  readonly says: number;
  readonly hitsThere: number;
  readonly chanceThere: number;
}

/** What each rule comes to over `quizzes`, guessing evenly among the options that it leaves. */
export function figuresOf(quizzes: readonly Quiz[]): Figures[] {
  return RULES.map(({ name, leaves }) => {
    const outcomes = quizzes.map((quiz) => {
      const left = leaves(quiz);
      const speaks = left.length > 0 && left.length < quiz.options.length;
      const chance = shareRight(quiz.options);
      return { speaks, chance, hit: speaks ? shareRight(left) : chance };
    });
    const there = outcomes.filter(({ speaks }) => speaks);
    return {
      rule: name,
      hits: mean(outcomes.map(({ hit }) => hit)),
      chance: mean(outcomes.map(({ chance }) => chance)),
      says: there.length,
      hitsThere: mean(there.map(({ hit }) => hit)),
      chanceThere: mean(there.map(({ chance }) => chance)),
    };
  });
}

/** The figures as lines of a table, in percent. */
export function figureLines(figures: readonly Figures[]): string[] {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);
  return figures.map(
    ({ rule, hits, chance, says, hitsThere, chanceThere }) =>
      `${rule.padEnd(36)} ${percent(hits)} of ${percent(chance)} by chance` +
      `   (says something of ${String(says).padStart(3)}: ${percent(hitsThere)} of ${percent(chanceThere)})`,
  );
}

type Score = (option: QuizOption, quiz: Quiz) => number;

function best(score: Score): TestWiseRule['leaves'] {
  return (quiz) => {
    const scores = quiz.options.map((option) => score(option, quiz));
    const top = Math.max(...scores);
    return quiz.options.filter((_, index) => scores[index] === top);
  };
}

function worstDropped(score: Score): TestWiseRule['leaves'] {
  return (quiz) => {
    const scores = quiz.options.map((option) => score(option, quiz));
    const top = Math.max(...scores);
    return quiz.options.filter((_, index) => scores[index] !== top);
  };
}

function only(pattern: RegExp): TestWiseRule['leaves'] {
  return ({ options }) => options.filter((option) => pattern.test(proseOf(option)));
}

function without(pattern: RegExp): TestWiseRule['leaves'] {
  return ({ options }) => options.filter((option) => !pattern.test(proseOf(option)));
}

/** The option as it looks on the screen, in characters. */
function lengthOf({ text }: QuizOption): number {
  return text.replace(/[`*_]/g, '').length;
}

/** The option without its code: `only` in a name of Python says nothing. */
function proseOf({ text }: QuizOption): string {
  return text.replace(/`[^`]*`/g, 'x');
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_.+*/-]+/gu) ?? []);
}

/** The mean share of words that an option has in common with each other one. */
function likeness(option: QuizOption, { options }: Quiz): number {
  const own = wordsOf(option.text);
  return mean(
    options
      .filter((other) => other !== option)
      .map((other) => {
        const words = wordsOf(other.text);
        const shared = [...own].filter((word) => words.has(word)).length;
        return shared / Math.max(1, own.size + words.size - shared);
      }),
  );
}

/** The share of an option's words that the question says too. */
function echo({ text }: QuizOption, { front, stem }: Quiz): number {
  const question = wordsOf(`${front} ${stem}`);
  const own = [...wordsOf(text)];
  return own.filter((word) => question.has(word)).length / Math.max(1, own.length);
}

function shareRight(options: readonly QuizOption[]): number {
  return options.filter(({ right }) => right).length / options.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0
    ? 0
    : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
