import { describe, expect, it } from 'vitest';
import { findings, item } from '../../deck/reading.js';

const HEADING = '## Which call fills in the gradients?';

describe('a quiz', () => {
  it('is a task list: right and wrong options with feedback, in order', async () => {
    const quiz = await item(
      HEADING,
      '',
      '- [ ] `forward()`',
      '  It computes the value.',
      '- [x] `backward()`',
      '- [ ] `step()`',
      '',
      '  It *uses* them:',
      '',
      '  ```python',
      '  for p in ps:',
      '      p -= lr * p.grad',
      '  ```',
      '  - nested',
    );
    expect(quiz).toMatchObject({
      kind: 'quiz',
      stem: '',
      selectAll: false,
      options: [
        { text: '`forward()`', right: false, feedback: 'It computes the value.' },
        { text: '`backward()`', right: true, feedback: '' },
        {
          text: '`step()`',
          right: false,
          feedback:
            'It *uses* them:\n\n```python\nfor p in ps:\n    p -= lr * p.grad\n```\n- nested',
        },
      ],
    });
  });

  it('has the text before the options as its stem, including a plain list', async () => {
    const quiz = await item(
      HEADING,
      '```python',
      'y = f(x)',
      '```',
      'And:',
      '- this',
      '',
      '> As someone said.',
      '',
      '1. [X] a',
      '2. [ ] b',
    );
    expect(quiz).toMatchObject({
      stem: '```python\ny = f(x)\n```\nAnd:\n- this\n\n> As someone said.',
      options: [{ text: 'a', right: true }, { text: 'b' }],
    });
  });

  it('asks for all right options if several are', async () => {
    const quiz = await item(HEADING, '* [x] a', '* [X] b', '* [ ] c');
    expect(quiz).toMatchObject({ selectAll: true, options: [{}, {}, { text: 'c' }] });
  });

  it('takes asides before and after its options, and comments', async () => {
    const quiz = await item(
      HEADING,
      '> Hint: backwards',
      '',
      '- [x] a',
      '- [ ] b',
      '',
      '<!-- note -->',
      '> Why: so',
    );
    expect(quiz).toMatchObject({ stem: '', asides: { hints: ['backwards'], whys: ['so'] } });
  });

  it.each([
    ['on the lines below it', ['- [ ] b', '  one', '     two'], 'one\n   two'],
    ['not even indented', ['- [ ] b', 'one', '==='], 'one\n\\==='],
    ['like the start of a list', ['- [ ] b', '  2. one'], '2\\. one'],
    ['like a link definition', ['- [ ] b', '  [one]: two'], '\\[one]: two'],
    ['as code', ['- [ ] b', '', '      one'], '    one'],
    ['behind tabs', ['-\t[ ] b', '', '\tone', '', '\t\ttwo'], 'one\n\n    two'],
    ['as a task list', ['- [ ] b', '  - [x] one'], '- [x] one'],
  ])('reads feedback that is written %s', async (_, option, feedback) => {
    const quiz = await item(HEADING, '- [x] a', ...option);
    expect(quiz).toMatchObject({ options: [{ feedback: '' }, { text: 'b', feedback }] });
  });

  it('is not made by brackets elsewhere', async () => {
    for (const body of ['- [x](url)', '- [x]: y', 'a [x] b', '```\n- [x] a\n```', '> - [x] a']) {
      expect(await item(HEADING, 'See:', '', body)).toMatchObject({ kind: 'card' });
    }
  });

  it('reports all that is wrong with it at once', async () => {
    expect(
      await findings(HEADING, '- [ ] a', '- [] b', '- [ ] a', '- [ ]', '', '', '1. [x] c'),
    ).toEqual([
      'quiz-without-right-option 1:4 Which call fills in the gradients?',
      'mixed-options 3:1 - [] b',
      'duplicate-option 4:1 - [ ] a',
      'empty-option 5:1 - [ ]',
      'text-after-options 8:1 1. [x] c',
    ]);
  });

  it('does not warn about length if options are similar or short', async () => {
    expect(await findings(HEADING, '- [x] backward()', '- [ ] f()')).toEqual([]);
    const long = 'a call that walks the tape in reverse';
    expect(await findings(HEADING, `- [x] ${long}`, `- [ ] ${long.slice(0, 24)}`)).toEqual([]);
  });

  it('warns about a right option in the question, unless a wrong one is there too', async () => {
    const heading = '## Is it forward mode that backward() uses?';
    expect(await findings(heading, '- [x] `backward`', '- [ ] nothing')).toEqual([
      `answer-in-question 1:4 ${heading.slice(3)}`,
    ]);
    expect(await findings(heading, '- [x] backward', '- [ ] Forward')).toEqual([]);
  });
});
