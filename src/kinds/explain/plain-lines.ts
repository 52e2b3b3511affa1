import type { Question, Turn } from '../../question/examiner.js';
import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { afterwordLines } from '../../view/question/asides.js';
import { wrapText } from '../../view/wrap.js';
import { gradeAfter } from '../common/plain-grade.js';
import type { PlainTalk } from '../common/plain-room.js';
import { explainGrade, touchedConcepts } from './concepts.js';
import type { Explain } from './item.js';

/** The prompt stands below the heading. */
export function elaboration({ prompt }: Explain): string {
  return prompt;
}

/** Asks an explain item: one line is the explanation, the next one the grade. */
export async function ask(item: Explain, question: Question, talk: PlainTalk): Promise<Turn> {
  const reply = await talk.ask({
    words: 'Explain, then Enter: ',
    meaning: (line) => line,
    advice: () => '',
    // A concept may be called as a command is.
    isAnswer: (line) => touchedConcepts(item.concepts, line).size > 0,
    hints: { item, shown: 0 },
    help: [{ typed: 'words, or nothing', does: 'shows what an explanation touches' }],
  });
  if (reply.type === 'left') return reply.turn;
  const touched = touchedConcepts(item.concepts, reply.value);
  return gradeAfter(question, plainConcepts(item, touched, talk.surface), talk);
}

/** The concepts, ticked where the learner's words touch them, and the grade that would mean. */
function plainConcepts(item: Explain, touched: ReadonlySet<number>, surface: Surface): string {
  const concepts = item.concepts.flatMap((concept, index) => {
    const label = `  [${touched.has(index) ? 'x' : ' '}] `;
    const line = label + renderInline(concept, surface);
    return wrapText(line, surface.width, { hangingIndent: label.length });
  });
  const guess = explainGrade(touched.size, item.concepts.length);
  const verdict = `You touched ${touched.size} of ${item.concepts.length} concepts: ${guess}, by the words.`;
  return [
    '',
    ...concepts,
    ...afterwordLines(item, surface),
    '',
    ...wrapText(verdict, surface.width),
  ].join('\n');
}
