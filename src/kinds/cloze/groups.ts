import { slugOf } from '../../deck/headings/slug.js';
import { type Blank, scanBlanks } from './scan.js';

/** The blanks that are one item. */
export interface ClozePart {
  /** Its name in the item's id. */
  readonly part: string;
  /** Whether the author gave the name, as a label. */
  readonly labelled: boolean;
  readonly blanks: readonly Blank[];
}

/** Characters of an answer that its name is made of. */
const LONGEST_NAME = 48;

/**
 * The items of Markdown, in the order of their first blanks: one for each label, one for each blank without. A name does
 * not depend on other blanks, unless they hide the same words, or bear a label made of them: then the later get `-2`,
 * `-3` ….
 */
export function clozeParts(markdown: string): readonly ClozePart[] {
  const { blanks } = scanBlanks(markdown);
  const labelled = new Map<string, Blank[]>();
  for (const blank of blanks) {
    if (blank.label === undefined) continue;
    const group = labelled.get(blank.label) ?? [];
    group.push(blank);
    labelled.set(blank.label, group);
  }
  const nameOf = uniqueNames(labelled.keys());
  const parts: ClozePart[] = [];
  for (const blank of blanks) {
    if (blank.label === undefined) {
      parts.push({ part: nameOf(blank.answer), labelled: false, blanks: [blank] });
    } else {
      const group = labelled.get(blank.label) ?? [];
      if (group[0] === blank) parts.push({ part: blank.label, labelled: true, blanks: group });
    }
  }
  return parts;
}

/** Names for answers, none given twice, nor any of those taken. */
function uniqueNames(takenNames: Iterable<string>): (answer: string) => string {
  const taken = new Set(takenNames);
  const next = new Map<string, number>();
  return (answer) => {
    const base = nameOfAnswer(answer);
    let name = base;
    let count = next.get(base) ?? 2;
    for (; taken.has(name); count += 1) name = `${base}-${count}`;
    next.set(base, count);
    taken.add(name);
    return name;
  };
}

/** The slug of an answer; of signs, which have none, their code points. */
function nameOfAnswer(answer: string): string {
  const slug = Array.from(slugOf(answer)).slice(0, LONGEST_NAME).join('').replace(/-+$/, '');
  if (slug !== '') return slug;
  const points = Array.from(answer.slice(0, 16), (sign) => (sign.codePointAt(0) ?? 0).toString(16));
  return `u${points.slice(0, 8).join('-')}`;
}
