import { gradeOf } from '../../question/grade-word.js';
import type { Question, Turn } from '../../question/examiner.js';
import type { Grade } from '../../schedule/leitner.js';
import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { afterwordLines } from '../../view/question/asides.js';
import { plainConsequence } from '../../view/question/plain-lines.js';
import { wrapText } from '../../view/wrap.js';
import type { PlainPrompt, PlainTalk } from '../common/plain-room.js';
import { explainGrade, touchedConcepts } from './concepts.js';
import type { Evidence } from './evidence.js';
import { withEvidence } from './evidence-lines.js';
import type { Explain } from './item.js';

type Proposal = ReadonlyMap<number, Evidence>;

/** What a learner said of an explanation: which concepts it touched, or a grade outright. */
type Verdict = { readonly touched: number } | { readonly grade: Grade };

/** The prompt stands below the heading. */
export function elaboration({ prompt }: Explain): string {
  return prompt;
}

/** Asks an explain item: one line is the explanation, the next one says what it touched, or the grade. */
export async function ask(item: Explain, question: Question, talk: PlainTalk): Promise<Turn> {
  const explanation = await talk.ask({
    words: 'Explain, then Enter: ',
    meaning: (line) => line,
    advice: () => '',
    // A concept may be called as a command is.
    isAnswer: (line) => touchedConcepts(item, line).size > 0,
    hints: { item, shown: 0 },
    help: [{ typed: 'words, or nothing', does: 'shows what an explanation touches' }],
  });
  if (explanation.type === 'left') return explanation.turn;
  const proposal = touchedConcepts(item, explanation.value);
  talk.out(conceptList(item, proposal, talk.surface));
  const reply = await talk.ask(confirmation(item, proposal));
  if (reply.type === 'left') return reply.turn;
  const total = item.concepts.length;
  const verdict = reply.value;
  if ('grade' in verdict) {
    talk.out(plainConsequence(question.answer(verdict.grade)));
    return 'next';
  }
  const grade = explainGrade(verdict.touched, total);
  talk.out(`You touched ${verdict.touched} of ${total} concepts: ${grade}.`);
  talk.out(plainConsequence(question.answer(grade)));
  return 'next';
}

/** The concepts by number, with the words that propose one; the grade is the learner's. */
function conceptList(item: Explain, proposal: Proposal, surface: Surface): string {
  const lines = item.concepts.flatMap((concept, index) => {
    const evidence = proposal.get(index);
    const label = `  ${index + 1} [${evidence === undefined ? ' ' : '?'}] `;
    return withEvidence(label + renderInline(concept, surface), evidence, label.length, surface);
  });
  const total = item.concepts.length;
  const verdict =
    proposal.size === 0
      ? `Your words propose none of ${total} concepts.`
      : `Your words propose ${proposal.size} of ${total} concepts: ${explainGrade(proposal.size, total)}, if you say so too.`;
  return [
    '',
    ...lines,
    ...afterwordLines(item, surface),
    '',
    ...wrapText(verdict, surface.width),
  ].join('\n');
}

function confirmation(item: Explain, proposal: Proposal): PlainPrompt<Verdict> {
  const proposed = [...proposal.keys()].map((index) => index + 1).join(' ');
  const enter = proposal.size === 0 ? '' : `, Enter for ${proposed}`;
  return {
    words: `Touched (numbers, 0 for none${enter}), or a grade: `,
    meaning: (line) => verdictOf(line, item.concepts.length, proposal),
    advice: () =>
      `Please type numbers from 1 to ${item.concepts.length}, 0 for none, or missed, shaky or knew. What else there is: help`,
    // The letter of shaky is one of the commands' as well.
    isAnswer: (line) => verdictOf(line, item.concepts.length, proposal) !== undefined,
    help: [
      { typed: '1 3', does: 'the concepts that you touched; the grade follows' },
      { typed: '0', does: 'you touched none' },
      ...(proposal.size === 0 ? [] : [{ typed: 'Enter, y', does: `you touched ${proposed}` }]),
      { typed: 'missed, m', does: 'you did not know it' },
      { typed: 'shaky, s', does: 'you were not sure' },
      { typed: 'knew, k', does: 'you knew it' },
    ],
  };
}

/** What a line says of an explanation; undefined if nothing. */
function verdictOf(line: string, total: number, proposal: Proposal): Verdict | undefined {
  if (proposal.size > 0 && /^(?:y|yes)?$/i.test(line)) return { touched: proposal.size };
  const numbers = line.split(/[\s,]+/).filter((part) => part !== '');
  if (numbers.length > 0 && numbers.every((part) => /^\d{1,3}$/.test(part))) {
    const chosen = new Set(numbers.map(Number));
    if (chosen.size === 1 && chosen.has(0)) return { touched: 0 };
    return [...chosen].every((one) => one >= 1 && one <= total)
      ? { touched: chosen.size }
      : undefined;
  }
  const grade = gradeOf(line);
  return grade === undefined ? undefined : { grade };
}
