import { describe, expect, it } from 'vitest';
import { decodeDeck } from '../../../src/deck/decode.js';
import {
  DIAGNOSTIC_CODES,
  type DiagnosticCode,
} from '../../../src/deck/diagnostics/diagnostic-codes.js';
import { findings, read, shown } from '../reading.js';

const QUIZ = ['- [x] a tape', '- [ ] a list'] as const;

const SKILL = ['```practice', 'y: x*x', 'x: 3..19', 'ask: dy/dx', '```'] as const;

/** These need several decks: see `requirements.test.ts`. */
type CodeOfSeveral = 'unknown-requirement' | 'circular-requirement';

/** For each code, a deck with only that mistake, and what is reported about it. */
const MISTAKES: Readonly<
  Record<Exclude<DiagnosticCode, CodeOfSeveral>, readonly [deck: string[], finding: string]>
> = {
  'binary-file': [['PNG\0'], 'binary-file 1:1'],
  'invalid-utf8': [['## Who?', '', 'Andr\udc00'], 'invalid-utf8 3:5 \ufffd'],
  'bad-front-matter': [['---', 'title: [a', '---', '## Q', 'A'], 'bad-front-matter 2:9 a'],
  'text-before-first-item': [
    ['Hello there.', '', '## Q', 'A'],
    'text-before-first-item 1:1 Hello there.',
  ],
  'attributes-on-group': [
    ['# Basics {.advanced}', '## Q', 'A'],
    'attributes-on-group 1:10 {.advanced}',
  ],
  'empty-heading': [['## ', 'A'], 'empty-heading 1:3'],
  'no-id': [['## ???', 'A'], 'no-id 1:4 ???'],
  'duplicate-id': [
    ['## What is a tape?', 'A', '## What? {#what-is-a-tape}', 'B'],
    'duplicate-id 3:11 #what-is-a-tape',
  ],
  'bad-attributes': [['## Q {#a #b}', 'A'], 'bad-attributes 1:10 #b'],
  'unknown-attribute': [['## Q {tag="x"}', 'A'], 'unknown-attribute 1:7 tag="x"'],
  'unknown-class': [['## Q {.shiny}', 'A'], 'unknown-class 1:7 .shiny'],
  'unknown-level': [['## Q {.begginer}', 'A'], 'unknown-level 1:7 .begginer'],
  'empty-item': [['## What is a tape?', '', '## Q', 'A'], 'empty-item 1:4 What is a tape?'],
  'empty-answer': [['## What is a tape?', '> Hint: long'], 'empty-answer 1:4 What is a tape?'],
  'quiz-without-right-option': [
    ['## Q', '- [ ] a tape', '- [ ] a list'],
    'quiz-without-right-option 1:4 Q',
  ],
  'quiz-without-wrong-option': [['## Q', '- [x] a tape'], 'quiz-without-wrong-option 1:4 Q'],
  'empty-option': [['## Q', ...QUIZ, '- [ ]'], 'empty-option 4:1 - [ ]'],
  'duplicate-option': [['## Q', ...QUIZ, '- [ ] a list'], 'duplicate-option 4:1 - [ ] a list'],
  'mixed-options': [['## Q', ...QUIZ, '- a tree'], 'mixed-options 4:1 - a tree'],
  'text-after-options': [['## Q', ...QUIZ, '', 'So?'], 'text-after-options 5:1 So?'],
  'explain-without-concepts': [
    ['## Q {.explain}', 'Say more.', '1. not bullets'],
    'explain-without-concepts 1:4 Q',
  ],
  'empty-concept': [['## Q {.explain}', '- a tape', '-'], 'empty-concept 3:1 -'],
  'duplicate-concept': [
    ['## Q {.explain}', '- a tape', '- a tape'],
    'duplicate-concept 3:1 - a tape',
  ],
  'typed-without-answer': [['## Q {.typed}', '- a', '- b'], 'typed-without-answer 2:1 - a'],
  'cloze-without-blank': [['## Q {.cloze}', 'No blank.'], 'cloze-without-blank 1:4 Q'],
  'cloze-empty-blank': [['## Q {.cloze}', '==a== and ====.'], 'cloze-empty-blank 2:11 ===='],
  'cloze-unclosed-blank': [['## Q {.cloze}', '==a== and ==b.'], 'cloze-unclosed-blank 2:11 =='],
  'duplicate-accept': [
    ['## Q {.typed}', 'a tape', '', '> Accept: A tape.'],
    'duplicate-accept 4:1 > Accept: A tape.',
  ],
  'long-typed-answer': [
    ['## Q {.typed}', 'one two three four five six seven eight nine ten eleven twelve thirteen'],
    'long-typed-answer 1:4 Q',
  ],
  'long-answer': [['## Q', 'one two three four five six '.repeat(7)], 'long-answer 1:4 Q'],
  'practice-bad-line': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*x', 'x: 1..9', 'what', 'ask: dy/dx', '```'],
    'practice-bad-line 6:1 what',
  ],
  'practice-unknown-key': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*x', 'x: 1..9', 'ask: dy/dx', '7: 3', '```'],
    'practice-unknown-key 7:1 7',
  ],
  'practice-bad-name': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*x', 'x: 1..9', 'sin: 3', 'ask: dy/dx', '```'],
    'practice-bad-name 6:1 sin',
  ],
  'practice-second-definition': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*x', 'x: 1..9', 'x: 3', 'ask: dy/dx', '```'],
    'practice-second-definition 6:1 x',
  ],
  'practice-bad-values': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*x', 'x: 9..1', 'ask: dy/dx', '```'],
    'practice-bad-values 5:4 9..1',
  ],
  'practice-bad-formula': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*', 'x: 1..9', 'ask: dy/dx', '```'],
    'practice-bad-formula 4:6',
  ],
  'practice-unknown-name': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*z', 'x: 1..9', 'ask: dy/dx', '```'],
    'practice-unknown-name 4:6 z',
  ],
  'practice-circular': [
    ['## Q {#q .practice}', '', '```practice', 'y: z*x', 'z: y*x', 'x: 1..9', 'ask: dy/dx', '```'],
    'practice-circular 4:4 z*x',
  ],
  'practice-bad-condition': [
    [
      '## Q {#q .practice}',
      '',
      '```practice',
      'y: x*x',
      'x: 1..9',
      'where: x',
      'ask: dy/dx',
      '```',
    ],
    'practice-bad-condition 6:8 x',
  ],
  'practice-bad-setting': [
    [
      '## Q {#q .practice}',
      '',
      '```practice',
      'y: x*x',
      'x: 1..9',
      'digits: many',
      'ask: dy/dx',
      '```',
    ],
    'practice-bad-setting 6:9 many',
  ],
  'practice-without-ask': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*x', 'x: 1..9', '```'],
    'practice-without-ask 4:1 y',
  ],
  'practice-second-ask': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*x', 'x: 1..9', 'ask: dy/dx', 'ask: y', '```'],
    'practice-second-ask 7:1 ask',
  ],
  'practice-not-differentiable': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*x', 'x: 1..9', 'z: 1..9', 'ask: dy/dz', '```'],
    'practice-not-differentiable 7:6 dy/dz',
  ],
  'practice-bad-mistake': [
    [
      '## Q {#q .practice}',
      '',
      '```practice',
      'y: x*x',
      'x: 1..9',
      'ask: dy/dx',
      'mistake: x',
      '```',
    ],
    'practice-bad-mistake 7:1 mistake',
  ],
  'practice-without-draw': [
    ['## Q {#q .practice}', '', '```practice', 'y: ln(x)', 'x: -9..-1', 'ask: dy/dx', '```'],
    'practice-without-draw 6:6 dy/dx',
  ],
  'practice-unnamed-mistake': [
    [
      '## Q {#q .practice}',
      '',
      '```practice',
      'y: x*x',
      'x: 3..19',
      'ask: dy/dx',
      'mistake unheard-of: x',
      '```',
    ],
    'practice-unnamed-mistake 7:9 unheard-of',
  ],
  'practice-long-formula': [
    [
      '## Q {#q .practice}',
      '',
      '```practice',
      ...Array.from({ length: 9 }, (_, n) => `y${n + 1}: y${n}*y${n} + sin(y${n})`),
      'y0: x',
      'x: 0.1..0.9 step 0.1',
      'ask: formula dy9/dx',
      '```',
    ],
    'practice-long-formula 15:6 formula dy9/dx',
  ],
  'practice-few-draws': [
    ['## Q {#q .practice}', '', '```practice', 'y: x*x', 'x: 3..9', 'ask: dy/dx', '```'],
    'practice-few-draws 6:6 dy/dx',
  ],
  'practice-mistake-never-differs': [
    [
      '## Q {#q .practice}',
      '',
      '```practice',
      'y: x*x',
      'x: 3..19',
      'ask: dy/dx',
      'mistake sign-flipped: 2*x',
      '```',
    ],
    'practice-mistake-never-differs 7:23 2*x',
  ],
  'practice-same-mistakes': [
    [
      '## Q {#q .practice}',
      '',
      '```practice',
      'y: x*x',
      'x: 3..19',
      'ask: dy/dx',
      'mistake sign-flipped: x',
      'mistake exponent-missing: x',
      '```',
    ],
    'practice-same-mistakes 8:27 x',
  ],
  'practice-without-block': [['## Q {#q .practice}', 'Text.'], 'practice-without-block 1:4 Q'],
  'practice-second-block': [
    ['## Q {#q .practice}', '', ...SKILL, '', ...SKILL],
    'practice-second-block 9:1 ```practice',
  ],
  'practice-unknown-placeholder': [
    ['## Q {#q .practice}', '', '`{z}`', '', ...SKILL],
    'practice-unknown-placeholder 3:2 {z}',
  ],
  'text-after-concepts': [
    ['## Q {.explain}', '- a tape', '', '* a list'],
    'text-after-concepts 4:1 * a list',
  ],
  'empty-concept-words': [
    ['## Q {.explain}', '- a tape', '  <!-- words: record ; -->'],
    'empty-concept-words 3:3 <!-- words: record ; -->',
  ],
  'stray-concept-words': [
    ['## Q {.explain}', '- a tape', '', '<!-- words: record -->'],
    'stray-concept-words 4:1 <!-- words: record -->',
  ],
  'not-without-words': [
    ['## Q {.explain}', '- a tape', '  <!-- not: list -->'],
    'not-without-words 2:1 - a tape',
  ],
  'options-in-explain': [['## Q {.explain}', ...QUIZ], 'options-in-explain 2:1 - [x] a tape'],
  'bad-demo': [['## Q', 'A', '> Demo: x @ x=two'], 'bad-demo 3:1 > Demo: x @ x=two'],
  'unclosed-code': [['## Q', 'A', '```py', 'x = 1', '## R', 'B'], 'unclosed-code 3:1 ```py'],
  'unclosed-html': [['## Q', 'A', '<!-- note', '## R', 'B'], 'unclosed-html 3:1 <!-- note'],
  'nested-too-deeply': [
    ['## Q', `${'> '.repeat(21)}A`],
    `nested-too-deeply 2:1 ${'> '.repeat(21)}A`,
  ],
  'no-items': [['# Basics'], 'no-items 1:1 #'],
  'unknown-front-matter': [
    ['---', 'titel: A', '---', '## Q', 'A'],
    'unknown-front-matter 2:1 titel',
  ],
  'control-character': [['## Q', 'A\u001b[2J'], 'control-character 2:2 \ufffd'],
  'empty-aside': [['## Q', 'A', '> Why:'], 'empty-aside 3:1 > Why:'],
  'misspelt-aside': [['## Q', 'A', '> Hnt: B'], 'misspelt-aside 3:3 Hnt'],
  'same-front': [
    ['## What is it?', 'A', '## What  IS it? {#other}', 'B'],
    'same-front 3:4 What  IS it?',
  ],
  'answer-in-question': [
    ['## Which rule is the chain rule?', 'The chain rule.'],
    'answer-in-question 1:4 Which rule is the chain rule?',
  ],
  'right-option-longest': [
    ['## Q', '- [x] a tape that records every operation', '- [ ] a list'],
    'right-option-longest 2:1 - [x] a tape that records every operation',
  ],
};

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(DIAGNOSTIC_CODES, code);
}

/** As it would be found on disk: a lone surrogate stands for a byte that is not UTF-8. */
async function findingsInFile(lines: readonly string[]): Promise<string[]> {
  const bytes = Buffer.from(lines.join('\n').replace('\udc00', '\u00ff'), 'latin1');
  const isText = lines.every((line) => !/[\0\udc00]/.test(line));
  const decoded = isText ? undefined : decodeDeck(bytes, 'decks/deck.md');
  return decoded?.kind === 'unreadable' ? shown(decoded.diagnostics) : findings(...lines);
}

describe('each mistake', () => {
  it.each(Object.entries(MISTAKES))('%s is found, and nothing else', async (code, mistake) => {
    const [lines, finding] = mistake;
    expect(finding.split(' ')[0]).toBe(code);
    expect(await findingsInFile(lines)).toEqual([finding]);
  });

  it('costs the item if it is an error, and nothing if it is a warning', async () => {
    for (const [code, [lines]] of Object.entries(MISTAKES)) {
      if (code === 'binary-file' || code === 'invalid-utf8' || code === 'no-items') continue;
      const { deck, items } = await read(...lines);
      const isOfFile = code === 'bad-front-matter' || code === 'text-before-first-item';
      const isHarmless =
        isOfFile ||
        code === 'attributes-on-group' ||
        (isCode(code) && DIAGNOSTIC_CODES[code] === 'warning');
      const expected = deck.entries.length + deck.rejected.length - (isHarmless ? 0 : 1);
      expect([code, items.length]).toEqual([code, expected]);
    }
  });

  it('has its own message and advice, as sentences', async () => {
    for (const [lines] of Object.values(MISTAKES)) {
      for (const { message, help } of (await read(...lines)).diagnostics) {
        expect(message).toMatch(/^[A-Z`"].*\.$/s);
        expect(help).toMatch(/^[A-Z].*[.?]$/s);
      }
    }
  });
});
