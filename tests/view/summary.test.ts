import { describe, expect, it } from 'vitest';
import { plainPalette } from '../../src/view/palette.js';
import { renderSummary, type SummaryFacts } from '../../src/view/summary.js';
import { displayWidth } from '../../src/view/wrap.js';
import { outcomes } from './outcomes.js';

const FRONTS: Readonly<Record<string, string>> = {
  a: 'What does `backward()` do?',
  b: 'Which rule joins local derivatives, and what would one do without it on a long chain?',
};

function summary(facts: Partial<SummaryFacts>, width = 72): string {
  return renderSummary(
    {
      outcomes: [],
      front: (id) => FRONTS[id] ?? id,
      left: 0,
      reviewsTomorrow: 0,
      newTomorrow: 0,
      studyCommand: 'autodiff-tutor study',
      ...facts,
    },
    { width, palette: plainPalette },
  );
}

describe('the summary of a session', () => {
  it('names what is forgotten again and again, with what may help', () => {
    const text = summary({ outcomes: outcomes('b missed 3→1'), leeches: ['b'] });
    expect(text).toContain('Forgotten again and again:\n  · Which rule joins local derivatives,');
    expect(text).toContain('Its answers:\nautodiff-tutor show b\n');
    expect(text).not.toContain('Worth another thought');
    expect(summary({ outcomes: outcomes('b missed 3→1') })).not.toContain('again and again');
  });

  it('has a true sentence about progress, if there is one', () => {
    const progress = 'Recall at review this week: 88 %, last week 81 %.';
    expect(summary({ outcomes: outcomes('a knew 1→2'), progress })).toContain(`${progress}\n`);
  });

  it('tells what was answered, what moved, what comes and what to do next', () => {
    const done = outcomes('a missed 3→1', 'c knew 1→2', 'd knew 2→3', 'e shaky 2→2', 'a* knew 1→1');
    expect(summary({ outcomes: done, reviewsTomorrow: 3, newTomorrow: 10 })).toBe(
      [
        '4 items answered in 50 s',
        '',
        '  ▲ 2 moved up',
        '  ▼ 1 missed (1 fell back)',
        '  = 1 stayed',
        '',
        'Worth another thought:',
        '  · What does `backward()` do?',
        '',
        'Tomorrow: 3 reviews and 10 new.',
        'See the chain rule work on numbers of your own: autodiff-tutor demo',
        '',
      ].join('\n'),
    );
  });

  it('says how much is left for who leaves early', () => {
    const done = outcomes('c knew 1→2');
    expect(summary({ outcomes: done, left: 5 })).toContain(
      '5 questions left for today: autodiff-tutor study\n',
    );
    expect(summary({ outcomes: done, left: 1 })).toContain('1 question left for today');
  });

  it('names only what comes tomorrow', () => {
    expect(summary({})).toContain('Tomorrow: nothing is due.');
    expect(summary({ reviewsTomorrow: 1 })).toContain('Tomorrow: 1 review.');
    expect(summary({ newTomorrow: 2 })).toContain('Tomorrow: 2 new.');
  });

  it('does not speak of falling where nothing fell', () => {
    const text = summary({ outcomes: outcomes('c missed 1→1', 'd knew 1→2') });
    expect(text).toContain('▼ 1 missed\n');
    expect(text).toContain('= 0 stayed');
    expect(summary({ outcomes: outcomes('d knew 1→2') })).not.toContain('another thought');
  });

  it('counts an item once, however often it came back', () => {
    const done = outcomes('a missed 1→1', 'a* missed 1→1', 'a* shaky 1→1', 'a* knew 1→1');
    const text = summary({ outcomes: done });
    expect(text).toContain('1 item answered in 40 s');
    expect(text).toContain('▼ 1 missed\n');
    expect(text.match(/backward\(\)/g)).toHaveLength(1);
  });

  it('wraps at the width of the terminal', () => {
    const text = summary({ outcomes: outcomes('b missed 1→1'), reviewsTomorrow: 1 }, 40);
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(text).toContain('  · Which rule joins local derivatives,\n    and what would');
  });
});
