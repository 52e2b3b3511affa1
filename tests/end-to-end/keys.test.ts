import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHAIN, TRACE } from '../support/skills.js';
import { KEY, type LearnerTerminal, sitDown } from '../support/terminal.js';
import { type World, world } from '../support/world.js';

const TWO_CARDS = '## First card? {#one}\n\nOne.\n\n## Second card? {#two}\n\nTwo.\n';
const QUIZ = `
## Which call fills in the gradients? {#call}

- [x] \`loss.backward()\`
- [ ] \`optimizer.step()\`
- [ ] \`loss.forward()\`

> Demo: x*y @ x=2, y=3
`;
const SELECT_ALL = `
## Which of these add up? {#adds}

- [x] Adjoints at a fan-out
- [x] Gradients in \`.grad\`
- [ ] Boxes
`;
const TYPED = '\n## Which call walks back? {#walks .typed}\n\nbackward\n';
const [TO_NEXT, CLEAR] = ['\u001b[F', '\u0015'];

function worldWith(...parts: readonly string[]): { at: World; deck: string } {
  const at = world();
  return { at, deck: at.file('mixed.md', parts.join('\n')) };
}

/** What the journals say was done, one word an event: the grade of an answer, or the type. */
function deeds({ home }: World): unknown[] {
  const folder = join(home, 'reviews');
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .flatMap((line) => /"(missed|shaky|knew|undo)"/.exec(line)?.[1] ?? []);
}

async function knows(learner: LearnerTerminal, front: string): Promise<void> {
  await learner.sees(front);
  learner.press(KEY.space);
  await learner.sees('3 knew');
  learner.press('3');
}

describe('keys that grade', () => {
  test('do not answer the quiz that comes after several cards', async () => {
    const { at, deck } = worldWith(TWO_CARDS, QUIZ);
    const learner = sitDown(at, ['study', deck]);
    await knows(learner, 'First card?');
    await knows(learner, 'Second card?');
    await learner.sees('Which call fills in the gradients?', 'a–c pick');
    learner.press('3', '1', '2', KEY.down);
    await learner.sees('› B');
    expect(deeds(at)).toEqual(['knew', 'knew']);
    await learner.picks('loss.backward()');
    await learner.sees('✓ Right');
  });
});

describe('q and Escape', () => {
  test('close trace, result and help, one after the other, and only then does q leave', async () => {
    const { at, deck } = worldWith(QUIZ, TYPED);
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('Which call fills in');
    learner.press('?');
    await learner.sees('any key goes back');
    learner.press('q');
    await learner.sees('a–c pick');
    await learner.picks('optimizer.step()');
    await learner.sees('✗ Not right', 'd see the trace', 'q esc close');
    learner.press('d');
    await learner.sees('FORWARD', 'q esc close');
    learner.press('q');
    await learner.sees('✗ Not right');
    learner.press('d');
    await learner.sees('FORWARD');
    learner.press(KEY.escape);
    await learner.sees('✗ Not right');
    learner.press('q');
    await learner.sees('Which call walks back?', 'esc other keys');
    learner.press(KEY.escape);
    await learner.sees('t type', 'q leave');
    learner.press(KEY.escape);
    await learner.sees('esc other keys');
    learner.press(KEY.escape);
    await learner.sees('t type');
    learner.press('q');
    await learner.sees('1 item answered');
    expect(await learner.ended()).toBe(0);
  });

  test('close the offer after a miss', async () => {
    const card = '## Product? {#p}\n\nx*y\n\n> Demo: x*y @ x=2, y=3\n';
    const { at, deck } = worldWith(card, TWO_CARDS);
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('Product?');
    learner.press(KEY.space);
    await learner.sees('1 missed');
    learner.press(KEY.escape);
    await learner.sees('space show');
    learner.press(KEY.space);
    await learner.sees('1 missed');
    learner.press('1');
    await learner.sees('d see the trace', 'It will be back in this session.', '1/4 · 1 again');
    learner.press('q');
    await learner.sees('First card?');
  });

  test('do not leave a skill by accident: its walk, its line, its worked solution', async () => {
    const { at, deck } = worldWith(TRACE.join('\n'), '', CHAIN.join('\n'));
    const learner = sitDown(at, ['study', deck], { rows: 34 });
    await learner.sees('step 1 of');
    learner.press(TO_NEXT);
    await learner.sees('▏');
    learner.press('1');
    await learner.sees('> 1▏', 'esc erase');
    learner.press(KEY.escape);
    await learner.sees('> ▏', '← esc back');
    learner.press(KEY.escape);
    await learner.sees('step 1 of');
    learner.press(KEY.escape, TO_NEXT);
    for (let cell = 0; cell < 8; cell += 1) {
      await learner.sees('▏');
      learner.press(KEY.enter);
      await learner.sees('Shown.');
      learner.press(TO_NEXT);
    }
    await learner.sees('The end of the tape', 'space see the result', 'q close');
    learner.press('q');
    await learner.sees('✗ Not right', 'FORWARD', 'q esc close');
    learner.press(KEY.escape);
    await learner.sees('Differentiate a power', 'dy/dx = …', 'q leave');
    learner.press('12345', KEY.enter);
    await learner.sees('Try once more.');
    learner.press(CLEAR, '54321', KEY.enter);
    await learner.sees('✗ Not right', 'You said 12345');
    learner.press('q');
    await learner.sees('step 1 of');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });

  test('in a walk of the demo: q leaves, but closes its help first; Escape goes back', async () => {
    const learner = sitDown(world(), ['demo', 'x*y + x', '--at', 'x=2,y=3', '--step']);
    await learner.sees('step 1 of 9', '← esc back');
    learner.press(KEY.space, KEY.space);
    await learner.sees('step 3 of 9');
    learner.press('?');
    await learner.sees('any key goes back');
    learner.press('q');
    await learner.sees('Value v₁');
    learner.press(KEY.escape);
    await learner.sees('step 2 of 9');
    learner.press(KEY.escape);
    await learner.sees('step 1 of 9');
    learner.press(KEY.escape);
    learner.press(KEY.space);
    await learner.sees('step');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });
});

describe('a guess', () => {
  test('that is right is journaled as shaky, and undo takes it back', async () => {
    const { at, deck } = worldWith(QUIZ, SELECT_ALL);
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('Which call fills in', 'g guessing');
    learner.press('g');
    await learner.sees('guessing: right counts as shaky', 'g not guessing');
    await learner.picks('loss.backward()');
    await learner.sees('✓ Right · guessed, so shaky · box 1');
    expect(deeds(at)).toEqual(['shaky']);
    learner.press('u');
    await learner.sees('taken back', 'g guessing', 'a–c pick');
    expect(deeds(at)).toEqual(['shaky', 'undo']);
    await learner.picks('loss.backward()');
    await learner.sees('✓ Right · box 1 → 2');
    learner.press(KEY.space);
    await learner.sees('Which of these add up?');
    await learner.picks('Adjoints');
    await learner.sees('[x] Adjoints');
    learner.press('g');
    await learner.sees('guessing: right counts as shaky');
    await learner.picks('Gradients in');
    await learner.sees('[x] Adjoints', '[x] Gradients');
    learner.press(KEY.enter);
    await learner.sees('✓ Right · guessed, so shaky');
    expect(deeds(at)).toEqual(['shaky', 'undo', 'knew', 'shaky']);
  });
});

describe('a question longer than the window', () => {
  const code = `~~~python\n${Array.from({ length: 20 }, (_, n) => `line_${n} = ${n}`).join('\n')}\n~~~\n`;

  test('opens at its top at 40 columns and 20 rows, and Enter reads on', async () => {
    const { at, deck } = worldWith(QUIZ.replace('\n- [x]', `\n${code}\n- [x]`));
    const learner = sitDown(at, ['study', deck], { columns: 40, rows: 20 });
    const opened = await learner.sees('Which call fills in the gradients?', 'line_0 =', 'more');
    expect(opened).not.toContain('backward()');
    learner.press(KEY.enter, KEY.enter);
    await learner.sees('› A', 'line_19', 'optimizer.step()');
    learner.press(KEY.down);
    await learner.sees('› B');
    learner.press(KEY.down);
    await learner.sees('› C');
    await learner.picks('loss.backward()');
    await learner.sees('✓ Right');
    expect(deeds(at)).toEqual(['knew']);
  });

  test('to be typed opens at its top, too', async () => {
    const { at, deck } = worldWith(TYPED.replace('\nbackward', `\n${code}\n---\n\nbackward`));
    const learner = sitDown(at, ['study', deck], { columns: 40, rows: 20 });
    const opened = await learner.sees('Which call walks back?', 'line_0 =', 'more');
    expect(opened).not.toContain('Type the answer.');
    learner.press('backward');
    await learner.sees('> backward▏');
    learner.press(KEY.enter);
    await learner.sees('✓ Right');
  });
});

describe('the head of the screen', () => {
  test('counts what comes back as soon as it is missed, and never says that no time is left', async () => {
    const { at, deck } = worldWith(QUIZ);
    const learner = sitDown(at, ['study', deck]);
    await learner.sees('Which call fills in', '1/1 · ≈ 20 s');
    await learner.picks('optimizer.step()');
    await learner.sees('✗ Not right', '1/2 · 1 again · ≈ 5 s');
    learner.press(KEY.space);
    await learner.sees('again', '2/2 · 1 again · ≈ 5 s');
    await learner.picks('loss.backward()');
    const last = await learner.sees('✓ Right', '2/2');
    expect(last).not.toContain('≈');
    expect(learner.written()).not.toContain('≈ 0 s');
  });
});

describe('a wide terminal', () => {
  test.each([120, 200])(
    'of %i columns: long lines of code, 80 columns of prose',
    async (columns) => {
      const prose = 'Every gradient that arrives is added to what is there already. '.repeat(6);
      const code = `grad = ${'a_long_name.grad + '.repeat(4)}the_last_one.grad`;
      const { at, deck } = worldWith(`## Long? {#l}\n\n${prose}\n\n~~~python\n${code}\n~~~\n`);
      const learner = sitDown(at, ['study', deck], { columns, rows: 40 });
      await learner.sees('Long?');
      learner.press(KEY.space);
      const screen = await learner.sees(code, '3 knew', '─'.repeat(columns - 1));
      const lines = screen.split('\n').filter((line) => /gradient|arrives|already/.test(line));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(82);
      expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(70);
    },
  );
});
