import { nearest } from '../nearest.js';
import { safeText } from '../safe-text.js';
import { withoutCircles } from './circles.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { Requirement } from './front-matter/front-matter.js';
import { listed } from './listed.js';
import type { DeckOutline } from './outline.js';
import { reportInto } from './diagnostics/report.js';

/** What a set of decks requires of one another. */
export interface Requirements {
  /** For each deck that requires others, their names; every one is in the set, and none leads back. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** What had to be ignored. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What of a deck counts here. */
export type Requiring = Pick<DeckOutline, 'name' | 'path' | 'requires'>;

/**
 * Which decks are to be learnt before which, as far as the front matters make sense together. A name that no deck has
 * is reported and ignored, unless `others(deck)`, the decks that stand beside that one but are not in the set, has it.
 * So is every requirement on a circle: a learner must be able to begin somewhere.
 *
 * @param renamed what a deck that is not there is called by now, if that is known
 */
export function resolveRequirements(
  decks: readonly Requiring[],
  others: (deck: Requiring) => readonly string[] = () => [],
  renamed: (name: string) => string | undefined = () => undefined,
): Requirements {
  const diagnostics: Diagnostic[] = [];
  const known = new Map(decks.map((deck) => [deck.name, deck]));
  const of = new Map<string, string[]>();
  for (const deck of decks) {
    const names: string[] = [];
    for (const requirement of deck.requires) {
      if (known.has(requirement.name)) names.push(requirement.name);
      else {
        const candidates = { known: [...known.keys()], others: others(deck), renamed };
        reportUnknown(requirement, deck, candidates, diagnostics);
      }
    }
    if (names.length > 0) of.set(deck.name, names);
  }
  for (const circle of withoutCircles(of)) reportCircle(circle, known, diagnostics);
  return { of, diagnostics };
}

/** What a name that no deck has may stand for. */
interface Candidates {
  readonly known: readonly string[];
  readonly others: readonly string[];
  readonly renamed: (name: string) => string | undefined;
}

function reportUnknown(
  { name, place }: Requirement,
  deck: Requiring,
  { known, others, renamed }: Candidates,
  diagnostics: Diagnostic[],
): void {
  if (others.includes(name)) return;
  const candidates = [...known, ...others].filter((candidate) => candidate !== deck.name);
  const message = `There is no deck \`${safeText(name)}\` to require.`;
  const help = helpFor(name, renamed(name), candidates);
  reportInto(diagnostics, deck.path)('unknown-requirement', place, message, help);
}

function helpFor(name: string, now: string | undefined, candidates: readonly string[]): string {
  if (now !== undefined && candidates.includes(now)) {
    return `That deck is called \`${safeText(now)}\` now: write \`${safeText(now)}\`.`;
  }
  const meant = nearest(name, candidates);
  return meant === undefined
    ? 'The name of a deck is its file name without `.md`.'
    : `Did you mean \`${safeText(meant)}\`?`;
}

const LONGEST_CIRCLE = 6;

/** Reports a circle at the requirement with which its first deck enters it. */
function reportCircle(
  circle: readonly string[],
  known: ReadonlyMap<string, Requiring>,
  diagnostics: Diagnostic[],
): void {
  const [first = '', second = first] = circle;
  const deck = known.get(first);
  const entering = deck?.requires.find(({ name }) => name === second);
  if (deck === undefined || entering === undefined) return;
  const shown = circle.slice(0, LONGEST_CIRCLE).map(safeText);
  const more = circle.length > shown.length ? ', …' : '';
  const message =
    circle.length === 1
      ? 'A deck cannot require itself.'
      : `These decks require one another in a circle: ${more === '' ? listed(shown) : `\`${shown.join('`, `')}\`${more}`}.`;
  const help = 'Take the name out of one `requires`, so that one of them comes first.';
  reportInto(diagnostics, deck.path)('circular-requirement', entering.place, message, help);
}
