import type { Place } from '../../question/examiner.js';
import type { KeyHelp } from '../../view/key-bar.js';
import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { hintLines } from '../../view/question/asides.js';
import { framed, itemLines, textSurface } from '../../view/question/frame.js';
import { detourKeys, hintKey } from '../../view/question/keys.js';
import type { Screen } from '../../view/screen.js';
import { wrapText } from '../../view/wrap.js';
import type { QuizOption } from './item.js';
import {
  guessKey,
  optionIndex,
  optionLetter,
  type QuizState,
  type ShownQuiz,
} from './quiz-keys.js';

/** The keys of a quiz as it stands. */
export function quizKeys(shown: ShownQuiz, state: QuizState): KeyHelp[] {
  const last = optionLetter(shown.options.length - 1).toLowerCase();
  const choosing: KeyHelp[] = shown.quiz.selectAll
    ? [
        { key: 'space', does: 'tick', needed: true },
        { key: 'enter', does: 'answer', needed: true },
      ]
    : [{ key: '↑ ↓ enter', does: 'choose', needed: true }];
  const others = [...hintKey(shown.quiz, state.hints), ...detourKeys];
  const count = shown.options.length;
  return [
    ...choosing,
    { key: `a–${last}`, does: shown.quiz.selectAll ? 'tick' : 'pick' },
    { key: guessKey(count), does: state.guessed ? 'not guessing' : 'guessing' },
    // With many options their letters take these keys over.
    ...others.filter(({ key }) => optionIndex(key, count) === undefined),
  ];
}

/** A quiz on the screen, its options in the order shown, the cursor on one of them. */
export function quizScreen(
  shown: ShownQuiz,
  state: QuizState,
  place: Place,
  surface: Surface,
): Screen {
  const text = textSurface(surface);
  const { quiz, options } = shown;
  const body = itemLines(quiz.stem, quiz, text);
  if (quiz.stem.trim() !== '') body.push('');
  if (quiz.selectAll) {
    body.push(...wrapText(surface.palette.muted('Tick every one that is right.'), text.width), '');
  }
  let focus: Screen['focus'];
  for (const [index, option] of options.entries()) {
    const lines = optionLines(option, index, { state, selectAll: quiz.selectAll }, text);
    if (index === state.cursor) focus = { from: body.length, to: body.length + lines.length };
    body.push(...lines);
  }
  const end = body.length;
  body.push(...hintLines(quiz, state.hints, text));
  if (state.looksAt === 'hints') focus = { from: end, to: body.length };
  const note = state.guessed ? 'guessing: right counts as shaky' : undefined;
  const lines = { item: quiz, body, note, ...(focus && { focus }) };
  return framed(lines, place, quizKeys(shown, state), surface);
}

function optionLines(
  option: QuizOption,
  index: number,
  { state, selectAll }: { readonly state: QuizState; readonly selectAll: boolean },
  surface: Surface,
): string[] {
  const { palette, width } = surface;
  const here = index === state.cursor;
  const tick = selectAll ? (state.ticked.has(index) ? '[x] ' : '[ ] ') : '';
  const label = `${here ? '›' : ' '} ${optionLetter(index)}  ${tick}`;
  const text = renderInline(option.text, surface);
  const painted = here ? palette.accent(label) + palette.strong(text) : palette.muted(label) + text;
  return wrapText(painted, width, { hangingIndent: label.length });
}
