import type { Place } from '../../question/examiner.js';
import type { KeyHelp } from '../../view/key-bar.js';
import { renderInline } from '../../view/markdown/render.js';
import { inset, type Surface } from '../../view/palette.js';
import { afterwordLines } from '../../view/question/asides.js';
import { framed, itemLines, textSurface } from '../../view/question/frame.js';
import { pageKeys } from '../../view/question/keys.js';
import type { Screen } from '../../view/screen.js';
import { wrapText } from '../../view/wrap.js';
import type { Quiz, QuizOption } from './item.js';
import { isRight, optionLetter, type ShownQuiz } from './quiz-keys.js';

/** A quiz that was answered. */
export interface AnsweredQuiz {
  readonly shown: ShownQuiz;
  readonly choice: ReadonlySet<number>;
  /** Whether the learner said that it was a guess; no, if not given. */
  readonly guessed?: boolean;
  /** What the answer did, such as `box 1 → 2, back on Friday`; empty where it did nothing. */
  readonly consequence: string;
}

/** The keys after a quiz was answered. */
export function resultKeys(quiz: Quiz): KeyHelp[] {
  const trace: KeyHelp[] =
    quiz.asides.demos.length > 0 ? [{ key: 'd', does: 'see the trace', needed: true }] : [];
  return [{ key: 'space', does: 'next', needed: true }, ...trace, ...pageKeys];
}

/** The answered quiz: right or wrong, each option marked, the feedback of those chosen, then the reason. */
export function resultScreen(answered: AnsweredQuiz, place: Place, surface: Surface): Screen {
  const { quiz } = answered.shown;
  const text = textSurface(surface);
  const stem = itemLines(quiz.stem, quiz, text);
  const lead = stem.length > 0 ? [...stem, ''] : [];
  const rest = resultLines(answered, text);
  const focus = { from: lead.length, to: lead.length + rest.length };
  return framed({ item: quiz, body: [...lead, ...rest], focus }, place, resultKeys(quiz), surface);
}

/** Verdict, options, feedback and reason, without the frame: plain mode shows the same. */
export function resultLines(answered: AnsweredQuiz, surface: Surface): string[] {
  const { palette, width } = surface;
  const { shown, choice, guessed = false, consequence } = answered;
  const right = isRight(shown.options, choice);
  const verdict = right ? palette.good('✓ Right') : palette.bad('✗ Not right');
  const facts = [...(right && guessed ? ['guessed, so shaky'] : []), consequence];
  const more = facts.filter((fact) => fact !== '').map((fact) => palette.muted(` · ${fact}`));
  return [
    ...wrapText(verdict + more.join(''), width),
    '',
    ...shown.options.flatMap((option, index) =>
      markedOption(shown.quiz, option, index, choice.has(index), surface),
    ),
    ...afterwordLines(shown.quiz, surface),
  ];
}

function markedOption(
  quiz: Quiz,
  option: QuizOption,
  index: number,
  chosen: boolean,
  surface: Surface,
): string[] {
  const { palette, width } = surface;
  // With one right option the mark shows it; with several, it matters which of them were found.
  const isMissed = quiz.selectAll && option.right && !chosen;
  const mark = isMissed ? '○' : option.right ? '✓' : chosen ? '✗' : ' ';
  const label = `${mark} ${optionLetter(index)}  `;
  const paint = isMissed
    ? palette.caution
    : option.right
      ? palette.good
      : chosen
        ? palette.bad
        : palette.muted;
  const note = isMissed ? palette.caution(' (right, not ticked)') : '';
  const line = paint(label + renderInline(option.text, surface)) + note;
  const inner = inset(surface, label.length);
  const feedback = chosen ? itemLines(option.feedback, quiz, inner) : [];
  return [
    ...wrapText(line, width, { hangingIndent: label.length }),
    ...feedback.map((text) => ' '.repeat(label.length) + text),
  ];
}
