import type { Item } from '../../../deck/item.js';
import type { Question, Turn } from '../../../question/examiner.js';
import type { KeyHelp } from '../../../view/key-bar.js';
import type { Surface } from '../../../view/palette.js';
import { framed, textSurface } from '../../../view/question/frame.js';
import { pageKeys } from '../../../view/question/keys.js';
import { wrapText } from '../../../view/wrap.js';
import type { ScreenParts } from '../full-screen-room.js';
import { page } from '../page.js';
import { showPage } from '../trace-offer.js';

/** Whether an answer was right, and what that did, in one line. */
export function verdictLines(
  verdict: 'right' | 'wrong' | 'shown',
  consequence: string,
  { palette, width }: Surface,
): string[] {
  const words = {
    right: palette.good('✓ Right'),
    wrong: palette.bad('✗ Not right'),
    shown: palette.caution('The answer'),
  };
  const what = consequence === '' ? '' : palette.muted(` · ${consequence}`);
  return wrapText(words[verdict] + what, width);
}

/** Shows what came of an answer, until the learner goes on; with the item's traces on request. */
export async function showVerdict(
  question: Question,
  lines: (surface: Surface) => {
    readonly lead: readonly string[];
    readonly rest: readonly string[];
  },
  parts: ScreenParts,
): Promise<Turn> {
  const { item, place } = question;
  const keys = verdictKeys(item);
  const verdict = page(
    (surface) => {
      const { lead, rest } = lines(textSurface(surface));
      const focus = { from: lead.length, to: lead.length + rest.length };
      return framed({ item, body: [...lead, ...rest], focus }, place, keys, surface);
    },
    () => keys,
  );
  return showPage(verdict, question, parts);
}

function verdictKeys(item: Item): KeyHelp[] {
  const trace: KeyHelp[] =
    item.asides.demos.length > 0 ? [{ key: 'd', does: 'see the trace', needed: true }] : [];
  return [{ key: 'space', does: 'next', needed: true }, ...trace, ...pageKeys];
}
