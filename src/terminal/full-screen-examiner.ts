import type { DemoRequest, Item, Quiz } from '../deck/item.js';
import { cardKey, type CardResult, startCard } from '../question/card.js';
import type { Examiner, Question, Turn } from '../question/examiner.js';
import { explainKey, type ExplainResult, startExplain } from '../question/explain.js';
import { type Detour, detourOf, done, isForward, stay } from '../question/key.js';
import { quizGrade, quizKey, type ShownQuiz, startQuiz } from '../question/quiz.js';
import { shuffled } from '../question/shuffle.js';
import type { Surface } from '../view/palette.js';
import { textSurface } from '../view/question/frame.js';
import { cardKeys, cardScreen } from '../view/question/card-screen.js';
import { explainKeys, explainScreen } from '../view/question/explain-screen.js';
import { offerKeys, offerScreen, traceKeys, traceScreen } from '../view/question/trace-screen.js';
import { quizKeys, quizScreen } from '../view/question/quiz-screen.js';
import { type AnsweredQuiz, resultKeys, resultScreen } from '../view/question/result-screen.js';
import type { Dialogue } from './drawing.js';
import { openFullScreenStage, type Put, type TerminalParts } from './full-screen-stage.js';

/** Gets what draws the trace of a demo; loaded only when somebody wants to see one. */
export type LoadTrace = () => Promise<(demo: DemoRequest, surface: Surface) => string>;

/** The examiner of a learner at a terminal: one screen a question, one key a step. */
export function openFullScreenExaminer(parts: TerminalParts, loadTrace: LoadTrace): Examiner {
  const stage = openFullScreenStage(parts);
  return {
    ask: (question) => stage.turnOf(() => examine(question, stage.put, loadTrace)),
    aside(run) {
      stage.aside(run);
    },
    close() {
      stage.close();
    },
  };
}

async function examine(question: Question, put: Put, loadTrace: LoadTrace): Promise<Turn> {
  const { item } = question;
  switch (item.kind) {
    case 'card': {
      const result = await put({
        start: startCard(),
        press: (state, key) => cardKey(item, state, key),
        draw: (state, surface) => cardScreen(item, state, question.place, surface),
        keys: (state) => cardKeys(item, state),
      });
      return afterGrade(result, question, put, loadTrace);
    }
    case 'explain': {
      const result = await put({
        start: startExplain(),
        press: (state, key) => explainKey(item, state, key),
        draw: (state, surface) => explainScreen(item, state, question.place, surface),
        keys: (state) => explainKeys(item, state),
        isTyping: ({ phase }) => phase === 'typing',
      });
      return afterGrade(result, question, put, loadTrace);
    }
    case 'quiz':
      return examineQuiz(item, question, put, loadTrace);
  }
}

/** Takes in the learner's own grade. */
async function afterGrade(
  result: CardResult | ExplainResult,
  question: Question,
  put: Put,
  loadTrace: LoadTrace,
): Promise<Turn> {
  if (result.type !== 'graded') return result.type;
  question.answer(result.grade);
  return result.grade === 'missed' ? offerTrace(question.item, question, put, loadTrace) : 'next';
}

async function examineQuiz(
  quiz: Quiz,
  question: Question,
  put: Put,
  loadTrace: LoadTrace,
): Promise<Turn> {
  const shown: ShownQuiz = { quiz, options: shuffled(quiz.options, question.seed) };
  const result = await put({
    start: startQuiz(),
    press: (state, key) => quizKey(shown, state, key),
    draw: (state, surface) => quizScreen(shown, state, question.place, surface),
    keys: (state) => quizKeys(shown, state),
  });
  if (result.type !== 'chosen') return result.type;
  const consequence = question.answer(quizGrade(shown.options, result.choice));
  const answered: AnsweredQuiz = { shown, choice: result.choice, consequence };
  const turn = await put(
    page(
      (surface) => resultScreen(answered, question.place, surface),
      () => resultKeys(quiz),
    ),
  );
  return turn === 'trace' ? showTrace(quiz, question, put, loadTrace) : turn;
}

/** After a miss, where the item has a demo: the offer to watch the chain rule work on it. */
async function offerTrace(
  item: Item,
  question: Question,
  put: Put,
  loadTrace: LoadTrace,
): Promise<Turn> {
  if (item.asides.demos.length === 0) return 'next';
  const turn = await put(
    page(
      (surface) => offerScreen(item, question.place, surface),
      () => offerKeys,
    ),
  );
  return turn === 'trace' ? showTrace(item, question, put, loadTrace) : turn;
}

async function showTrace(
  item: Item,
  question: Question,
  put: Put,
  loadTrace: LoadTrace,
): Promise<Turn> {
  const trace = await loadTrace();
  for (const demo of item.asides.demos) {
    const turn = await put(
      page(
        (surface) => traceScreen(item, trace(demo, textSurface(surface)), question.place, surface),
        () => traceKeys,
      ),
    );
    if (turn !== 'next' && turn !== 'trace') return turn;
  }
  return 'next';
}

/** A screen that only waits: go on, see the trace, or leave by a detour. */
function page(
  draw: (surface: Surface) => ReturnType<typeof traceScreen>,
  keys: () => typeof traceKeys,
): Dialogue<null, 'next' | 'trace' | Detour> {
  return {
    start: null,
    isReading: true,
    press(state, key) {
      if (isForward(key)) return done('next');
      if (key.name === 'd' && keys().some(({ key: offered }) => offered === 'd'))
        return done('trace');
      const detour = detourOf(key);
      return detour === undefined ? stay(state) : done(detour);
    },
    draw: (_state, surface) => draw(surface),
    keys,
  };
}
