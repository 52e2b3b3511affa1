import { describe, expect, it } from 'vitest';
import type { ItemHeading, Level } from '../../src/deck/item.js';
import { plainPalette } from '../../src/view/palette.js';
import { renderScore, type ScoreFacts } from '../../src/view/score.js';
import { displayWidth } from '../../src/view/wrap.js';
import { quizWith } from '../support/items.js';
import { outcomes } from './outcomes.js';
import { visiblePalette } from './markdown/palettes.js';

const HEADINGS = new Map<string, ItemHeading>(
  (
    [
      ['a', 'beginner', 'What does `backward()` do?'],
      [
        'b',
        'beginner',
        'What is a tape, and why does every operation of the forward pass join it?',
      ],
      ['c', 'advanced', 'What is a VJP?'],
    ] satisfies [string, Level, string][]
  ).map(([id, level, front]) => [id, quizWith({ id, level, front })]),
);

function score(facts: Partial<ScoreFacts>, surface = { width: 72, palette: plainPalette }): string {
  const entry = (id: string) => HEADINGS.get(id);
  const studyCommand = 'autodiff-tutor study';
  const examCommand = 'autodiff-tutor quiz --all';
  const none = { outcomes: [], entry, left: 0, mock: false, studyCommand, examCommand };
  return renderScore({ ...none, ...facts }, surface);
}

describe('the score of a quiz', () => {
  it('counts by level, lists what was missed and says what to do next', () => {
    const done = outcomes('a missed 2→1', 'b knew 1→2', 'c knew 1→2', 'a* knew 1→1');
    expect(score({ outcomes: done })).toBe(
      [
        '2 of 3 right in 40 s',
        '  beginner     1 of 2',
        '  advanced     1 of 1',
        '',
        'Missed:',
        '  · What does `backward()` do?',
        '',
        'What was missed comes back soon: autodiff-tutor study',
        '',
      ].join('\n'),
    );
  });

  it('counts a question by its first answer', () => {
    const done = outcomes('a missed 1→1', 'a* knew 1→1');
    expect(score({ outcomes: done })).toContain('0 of 1 right');
  });

  it('lists nothing where nothing was missed', () => {
    const text = score({ outcomes: outcomes('a knew 1→2', 'c knew 1→2') });
    expect(text).toContain('2 of 2 right');
    expect(text).not.toContain('Missed');
    expect(text).toContain('autodiff-tutor quiz --all');
  });

  it('says that a mock exam scheduled nothing', () => {
    const text = score({ outcomes: outcomes('a missed 1→1'), mock: true });
    expect(text).toContain('A mock exam: nothing was scheduled.');
    expect(text).not.toContain('comes back tomorrow');
  });

  it('counts a mock exam by deck as well, and tells its pace', () => {
    const done = outcomes('a missed 1→1', 'b knew 1→1', 'c knew 1→1');
    const text = score({ outcomes: done, mock: true, deckTitle: () => 'A deck with a long title' });
    expect(text.split('\n').slice(0, 5)).toEqual([
      '2 of 3 right in 30 s, 10 s a question',
      '  beginner                 1 of 2',
      '  advanced                 1 of 1',
      '',
      '  A deck with a long title 2 of 3',
    ]);
    const narrow = { width: 30, palette: plainPalette };
    const cut = score({ outcomes: done, mock: true, deckTitle: () => 'A'.repeat(99) }, narrow);
    for (const line of cut.split('\n').slice(0, 5)) expect(displayWidth(line)).toBeLessThan(30);
    expect(cut).toContain('… 2 of 3');
  });

  it('tells the mistakes of a mock exam one by one', () => {
    const done = outcomes('a missed 1→1', 'c missed 1→1');
    const mistakes = [['What?', '', '  ✗ this'], ['Which?']];
    expect(score({ outcomes: done, mock: true, mistakes })).toContain(
      '\n\n[mistake 1 of 2]\nWhat?\n\n  ✗ this\n\n[mistake 2 of 2]\nWhich?\n\nA mock exam',
    );
  });

  it('says how many questions were not reached', () => {
    expect(score({ outcomes: outcomes('a knew 1→2'), left: 4 })).toContain(
      '4 questions not reached.',
    );
  });

  it('names an item that has left its deck by its id', () => {
    expect(score({ outcomes: outcomes('gone missed 1→1') })).toContain('  · gone\n');
  });

  it('shows a level without a mistake as good, and any other with caution', () => {
    const done = outcomes('a missed 2→1', 'b knew 1→2', 'c knew 1→2');
    const text = score({ outcomes: done }, { width: 200, palette: visiblePalette });
    expect(text).toContain('⟦caution:1 of 2⟧');
    expect(text).toContain('⟦good:1 of 1⟧');
  });

  it('wraps at the width of the terminal', () => {
    const narrow = { width: 40, palette: plainPalette };
    const text = score({ outcomes: outcomes('b missed 1→1') }, narrow);
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(text).toContain('  · What is a tape, and why does every\n    operation of');
  });
});
