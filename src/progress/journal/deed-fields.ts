import { isDay } from '../../schedule/day.js';
import { GRADES } from '../../schedule/leitner.js';
import type { Deed, ProgressEvent, Stamp } from './event.js';

/** The unchecked properties of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a journal line stores about a deed besides its type; undefined values are not written. */
export function fieldsOf(deed: Deed): object {
  switch (deed.type) {
    case 'answer': {
      const { id, grade, tookMs, said, seed, mistake, print, position } = deed;
      return { id, grade, took: tookMs, said, seed, mistake, print, position };
    }
    case 'suspend':
    case 'resume':
      return { id: deed.id };
    case 'rename':
      return { from: deed.from, to: deed.to };
    case 'reset':
      return { decks: deed.decks };
    case 'undo':
      return { undoes: deed.undoes };
    case 'import': {
      const { id, standing, suspended, tookMs } = deed;
      return { id, ...standing, ...(suspended ? { suspended } : {}), took: tookMs };
    }
  }
}

/** The event that a line's properties describe; undefined if this version does not know such a deed. */
export function eventOf(fields: Fields, stamp: Stamp): ProgressEvent | undefined {
  const { type, id, took } = fields;
  // Written out, because with a million events object spread would take longer than all the rest.
  const { event, at, order } = stamp;
  const tookMs = isCount(took) ? took : undefined;
  switch (type) {
    case 'answer': {
      const grade = GRADES.find((known) => known === fields['grade']);
      if (typeof id !== 'string' || grade === undefined) return undefined;
      const { print, position, said, seed, mistake } = fields;
      return {
        type,
        id,
        grade,
        tookMs,
        print: textOf(print),
        position: isCount(position) ? position : undefined,
        said: textOf(said),
        seed: textOf(seed),
        mistake: textOf(mistake),
        event,
        at,
        order,
      };
    }
    case 'suspend':
    case 'resume':
      return typeof id === 'string' ? { type, id, ...stamp } : undefined;
    case 'rename': {
      const { from, to } = fields;
      return typeof from === 'string' && typeof to === 'string'
        ? { type, from, to, ...stamp }
        : undefined;
    }
    case 'reset': {
      const { decks } = fields;
      return decks === undefined || isTexts(decks) ? { type, decks, ...stamp } : undefined;
    }
    case 'undo': {
      const { undoes } = fields;
      return typeof undoes === 'string' ? { type, undoes, ...stamp } : undefined;
    }
    case 'import': {
      if (typeof id !== 'string') return undefined;
      const { suspended } = fields;
      const standing = standingIn(fields);
      return { type, id, standing, suspended: suspended === true, tookMs, ...stamp };
    }
    default:
      return undefined;
  }
}

function standingIn({ box, due, introduced, lapses }: Fields) {
  const isWhole = isCount(box) && box >= 1 && isDay(due) && isDay(introduced) && isCount(lapses);
  return isWhole ? { box, due, introduced, lapses } : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
