import { kindOf } from '../../kinds/registry.js';
import type { Examiner, Telling } from '../../question/examiner.js';
import type { Palette } from '../../view/palette.js';
import { headingLines } from '../../view/question/frame.js';
import type { Given } from './session-loop.js';

/** A mistake of an exam, laid out for a width: the question, what was said, what is right, and why. */
export type Mistake = Telling['lines'];

/** The mistakes among the answers of an exam, in the order in which they were made. */
export async function mistakesOf(given: readonly Given[], palette: Palette): Promise<Mistake[]> {
  const missed = given.filter(({ grade }) => grade === 'missed');
  return Promise.all(
    missed.map(async ({ item, said, seed }): Promise<Mistake> => {
      const room = await kindOf(item).debriefing?.();
      return (width) => {
        const surface = { width, palette };
        const rest = said && room?.debrief(item, { seed, said }, surface);
        const heading = headingLines(item, surface);
        return rest === undefined ? heading : [...heading, '', ...rest];
      };
    }),
  );
}

/** Lets the learner go through the end of an exam page by page: the score, then each mistake. */
export async function leafThrough(
  score: Telling['lines'],
  mistakes: readonly Mistake[],
  examiner: Examiner,
): Promise<void> {
  const all = `${mistakes.length}`;
  const pages: Telling[] = [
    { title: 'The exam is over', position: '', lines: score, next: nextOf(0, mistakes.length) },
    ...mistakes.map((lines, index): Telling => {
      const position = `mistake ${index + 1} of ${all}`;
      return { title: 'Review', position, lines, next: nextOf(index + 1, mistakes.length) };
    }),
  ];
  for (let at = 0; at < pages.length;) {
    const page = pages[at];
    const turn = page === undefined ? 'quit' : await examiner.tell(page);
    if (turn === 'quit' || turn === 'interrupted') return;
    at = turn === 'back' ? Math.max(0, at - 1) : at + 1;
  }
}

function nextOf(shown: number, count: number): string {
  if (shown >= count) return 'close';
  return shown === 0 ? 'look at the mistakes' : 'next';
}
