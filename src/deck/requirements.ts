import { nearest } from '../nearest.js';
import { safeText } from '../safe-text.js';
import { removeCycles } from './circles.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { Requirement } from './front-matter/front-matter.js';
import { listed } from './listed.js';
import type { DeckOutline } from './outline.js';
import { reportInto } from './diagnostics/report.js';

/** How the decks of a set depend on one another. */
export interface Requirements {
  /** For each deck that requires others, their names. All of them are in the set, and there are no cycles. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** What had to be ignored. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The parts of a deck that matter here. */
export type Requiring = Pick<DeckOutline, 'name' | 'path' | 'requires'>;

/**
 * Which decks to learn before which. A requirement that names no deck of the set is reported and ignored; it is ignored
 * silently if `others(deck)`, the decks beside that one which are not in the set, has the name. Requirements that form a
 * cycle are reported and ignored too: a learner must be able to begin somewhere.
 *
 * @param renamed the present name of a deck that no longer exists under this one, if known
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
  for (const cycle of removeCycles(of)) reportCycle(cycle, known, diagnostics);
  return { of, diagnostics };
}

/** What a name that no deck has may mean. */
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
  const message = `There is no deck \`${safeText(name)}\`.`;
  const help = helpFor(name, renamed(name), candidates);
  reportInto(diagnostics, deck.path)('unknown-requirement', place, message, help);
}

function helpFor(name: string, now: string | undefined, candidates: readonly string[]): string {
  if (now !== undefined && candidates.includes(now)) {
    return `That deck is now called \`${safeText(now)}\`: write \`${safeText(now)}\`.`;
  }
  const meant = nearest(name, candidates);
  return meant === undefined
    ? 'The name of a deck is its file name without `.md`.'
    : `Did you mean \`${safeText(meant)}\`?`;
}

const LONGEST_CYCLE = 6;

/** Reports a cycle at the requirement that leads from its first deck to its second. */
function reportCycle(
  cycle: readonly string[],
  known: ReadonlyMap<string, Requiring>,
  diagnostics: Diagnostic[],
): void {
  const [first = '', second = first] = cycle;
  const deck = known.get(first);
  const entering = deck?.requires.find(({ name }) => name === second);
  if (deck === undefined || entering === undefined) return;
  const shown = cycle.slice(0, LONGEST_CYCLE).map(safeText);
  const more = cycle.length > shown.length ? ', …' : '';
  const message =
    cycle.length === 1
      ? 'A deck cannot require itself.'
      : `These decks require one another in a circle: ${more === '' ? listed(shown) : `\`${shown.join('`, `')}\`${more}`}.`;
  const help = 'Remove one of these names from a `requires`, so that one deck comes first.';
  reportInto(diagnostics, deck.path)('circular-requirement', entering.place, message, help);
}
