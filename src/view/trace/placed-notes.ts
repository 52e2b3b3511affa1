import type { Note } from '../../autodiff/trace/notes.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import { formulaText } from './formula.js';
import { exactText } from './number-text.js';

/** A note in words, its places before it. */
export interface PlacedNote {
  readonly kind: Note['kind'];
  readonly text: string;
}

/** How many places of the same note are named. */
const MOST_PLACES = 3;

/**
 * What is special about this point; the same words are said once, with all their places. Lines of the backward sweep
 * are named by number if `hasLines`, that is, if the reader sees numbered lines.
 */
export function placedNotes(trace: Trace, hasLines: boolean): PlacedNote[] {
  const groups = new Map<string, Note[]>();
  for (const note of trace.notes) {
    const key = `${note.kind} ${note.text}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  }
  const placeOf = places(trace, hasLines);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const named = group
      .slice(0, MOST_PLACES)
      .map(placeOf)
      .filter((place) => place !== '');
    const more = group.length > MOST_PLACES ? ` and ${group.length - MOST_PLACES} more` : '';
    const where = named.length === 0 ? '' : `${named.join('; ')}${more}. `;
    return [{ kind: first.kind, text: where + first.text }];
  });
}

/** Says where a note belongs: `v₁ = relu(v₀) with v₀ = 0`, or the line of the backward sweep. */
function places({ forward, reverse }: Trace, hasLines: boolean): (note: Note) => string {
  const operations = new Map(forward.map((step) => [step.node, step]));
  return ({ at }) => {
    if ('step' in at) {
      const step = reverse[at.step];
      if (step === undefined) return '';
      const line = hasLines ? `Line ${at.step + 1}` : 'On the way back';
      return `${line}, ${step.fromName} → ${step.toName}`;
    }
    const step = operations.get(at.node);
    if (step?.kind !== 'operation') return '';
    const formula = formulaText(
      step.spelling,
      step.operands.map(({ name }) => name),
    );
    const values = step.operands
      .filter(({ kind }) => kind === 'value')
      .map(({ name, value }) => `${name} = ${exactText(value)}`);
    const point = values.length === 0 ? '' : ` with ${[...new Set(values)].join(', ')}`;
    return `${step.name} = ${formula}${point}`;
  };
}
