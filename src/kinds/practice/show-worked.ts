import type { Question, Turn } from '../../question/examiner.js';
import type { ScreenParts } from '../common/full-screen-room.js';
import { showVerdict } from '../common/typing/verdict-page.js';
import type { Posed } from './posed.js';
import { practiceResultLines, questionLines } from './result-lines.js';
import type { Tries } from './tries.js';

/** Shows what came of the tries, below the question: its numbers belong to what is worked out. */
export function showWorked(
  one: Posed,
  tries: Tries,
  { question, consequence }: { readonly question: Question; readonly consequence: string },
  parts: ScreenParts,
): Promise<Turn> {
  return showVerdict(
    { ...question, item: one.item },
    (surface) => ({
      lead: [],
      rest: [
        ...questionLines(one, surface),
        ...practiceResultLines(one, tries, consequence, surface),
      ],
    }),
    parts,
  );
}
