import type { Question, Turn } from '../../question/examiner.js';
import { textSurface } from '../../view/question/frame.js';
import {
  offerKeys,
  offerScreen,
  traceKeys,
  traceScreen,
} from '../../view/question/trace-screen.js';
import type { ScreenParts } from './full-screen-room.js';
import { page } from './page.js';

/** After a miss, where the item has a demo: the offer to watch the chain rule work on it. */
export async function offerTrace(question: Question, parts: ScreenParts): Promise<Turn> {
  const { item, place } = question;
  if (item.asides.demos.length === 0) return 'next';
  const turn = await parts.put(
    page(
      (surface) => offerScreen(item, place, surface),
      () => offerKeys,
    ),
  );
  return turn === 'trace' ? showTraces(question, parts) : turn;
}

/** The traces of the item's demos, one page each. */
export async function showTraces(
  { item, place }: Question,
  { put, loadTrace }: ScreenParts,
): Promise<Turn> {
  const trace = await loadTrace();
  for (const demo of item.asides.demos) {
    const turn = await put(
      page(
        (surface) => traceScreen(item, trace(demo, textSurface(surface)), place, surface),
        () => traceKeys,
      ),
    );
    if (turn !== 'next' && turn !== 'trace') return turn;
  }
  return 'next';
}
