import type { Question, Turn } from '../../question/examiner.js';
import type { Dialogue } from '../../view/dialogue.js';
import { wholeWidth } from '../../view/palette.js';
import { textSurface } from '../../view/question/frame.js';
import {
  offerKeys,
  offerScreen,
  traceKeys,
  traceScreen,
} from '../../view/question/trace-screen.js';
import type { ScreenParts } from './full-screen-room.js';
import { page, type PageEnd } from './page.js';

/** After a miss, where the item has a demo: the offer to watch the chain rule work on it. */
export async function offerTrace(question: Question, parts: ScreenParts): Promise<Turn> {
  const { item, place } = question;
  if (item.asides.demos.length === 0) return 'next';
  const offer = page(
    (surface) => offerScreen(item, place, surface),
    () => offerKeys,
  );
  return showPage(offer, question, parts);
}

/** Shows a page until the learner goes on, with the item's traces on request: closing them leads back to the page. */
export async function showPage(
  shown: Dialogue<null, PageEnd>,
  question: Question,
  parts: ScreenParts,
): Promise<Turn> {
  for (;;) {
    const end = await parts.put(shown);
    if (end !== 'trace') return end === 'back' ? 'next' : end;
    const after = await showTraces(question, parts);
    if (after !== 'back') return after;
  }
}

/** The traces of the item's demos, one page each. */
async function showTraces(
  { item, place }: Question,
  { put, loadTrace }: ScreenParts,
): Promise<Exclude<PageEnd, 'trace'>> {
  const trace = await loadTrace();
  for (const demo of item.asides.demos) {
    const end = await put(
      page(
        (surface) =>
          traceScreen(item, trace(demo, wholeWidth(textSurface(surface))), place, surface),
        () => traceKeys,
      ),
    );
    if (end !== 'next' && end !== 'trace') return end;
  }
  return 'next';
}
