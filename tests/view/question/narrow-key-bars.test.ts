import { expect, test } from 'vitest';
import { startSides } from '../../../src/kinds/common/sides/sides-keys.js';
import { startExplain } from '../../../src/kinds/explain/explain-keys.js';
import { startQuiz } from '../../../src/kinds/quiz/quiz-keys.js';
import { type KeyHelp, renderKeyBar } from '../../../src/view/key-bar.js';
import { plainPalette } from '../../../src/view/palette.js';
import { sidesKeys } from '../../../src/kinds/common/sides/sides-screen.js';
import { explainKeys } from '../../../src/kinds/explain/explain-screen.js';
import { quizKeys } from '../../../src/kinds/quiz/quiz-screen.js';
import { resultKeys } from '../../../src/kinds/quiz/result-screen.js';
import { offerKeys, traceKeys } from '../../../src/view/question/trace-screen.js';
import { card, explain, quizWith } from '../../support/items.js';

const hints = ['Think back.'];
const described = card({ hints });
const explained = explain({ concepts: ['the chain rule', 'the tape'], hints });
const one = quizWith({ hints }, '[x] this', '[ ] that', '[ ] neither');
const several = quizWith({ hints }, '[x] this', '[x] that', '[ ] neither');
const demos = [{ expression: 'x*y', at: { x: 2, y: 3 } }];
const traced = { ...one, asides: { ...one.asides, demos } };
const typing = { ...startExplain(), phase: 'typing' } as const;
const proposing = {
  ...startExplain(),
  phase: 'ticking',
  cursor: 0,
  proposed: new Set([0]),
} as const;
const ticking = { ...startExplain(), phase: 'ticking', cursor: 0 } as const;

const SCREENS: readonly [screen: string, keys: readonly KeyHelp[], at40: string, at30: string][] = [
  [
    'a front',
    sidesKeys({ item: described }, startSides()),
    'space show  h hint  ? keys  u undo',
    'space show  h hint  ? keys',
  ],
  [
    'a back',
    sidesKeys({ item: described }, { side: 'back', hints: 0 }),
    '1 missed  2 shaky  3 knew  ? keys',
    '1 missed  2 shaky  3 knew',
  ],
  [
    'thinking',
    explainKeys(explained, startExplain()),
    't type  space show concepts  ? keys',
    'space show concepts  ? keys',
  ],
  [
    'typing',
    explainKeys(explained, typing),
    'enter show concepts  tab hint',
    'enter show concepts  tab hint',
  ],
  [
    'ticking',
    explainKeys(explained, ticking),
    'space tick  enter done  ? keys',
    'space tick  enter done',
  ],
  [
    'proposing',
    explainKeys(explained, proposing),
    'space tick  enter tick [?]  ? keys',
    'space tick  enter tick [?]',
  ],
  [
    'a quiz',
    quizKeys({ quiz: one, options: one.options }, startQuiz()),
    '↑ ↓ enter choose  a–c pick  ? keys',
    '↑ ↓ enter choose  ? keys',
  ],
  [
    'select all',
    quizKeys({ quiz: several, options: several.options }, startQuiz()),
    'space tick  enter answer  ? keys',
    'space tick  enter answer',
  ],
  [
    'a result',
    resultKeys(one),
    'space next  ? keys  u undo  q esc close',
    'space next  ? keys  u undo',
  ],
  [
    'a result with a demo',
    resultKeys(traced),
    'space next  d see the trace  ? keys',
    'space next  d see the trace',
  ],
  ['an offer', offerKeys, 'd see the trace  space go on  ? keys', 'd see the trace  space go on'],
  ['a trace', traceKeys, 'space go on  ↑ ↓ scroll  ? keys  u undo', 'space go on  ? keys'],
];

test.each(SCREENS)('%s shows how to get on in narrow windows', (_screen, keys, at40, at30) => {
  expect(renderKeyBar(keys, { width: 40, palette: plainPalette })).toBe(at40);
  expect(renderKeyBar(keys, { width: 30, palette: plainPalette })).toBe(at30);
});
