import { quoted } from '../autodiff/expression/expression-error.js';
import type { Condition } from './condition.js';
import { type Quantity, sourcesOf } from './quantity.js';
import type { Definitions } from './read-definitions.js';
import type { Ask, Asked, AuthorMistake } from './skill.js';

/** A derivative that a block needs. */
export interface Derived {
  readonly of: string;
  readonly by: string;
  readonly isSecond: boolean;
  /** Whether the `ask` line itself needs it. */
  readonly isAsked: boolean;
}

/** All derivatives of a block in the order of the lines that need them, `ask` first. */
export function differentiated({
  ask,
  mistakes,
  where,
}: {
  readonly ask: Ask;
  readonly mistakes: readonly AuthorMistake[];
  readonly where: readonly Condition[];
}): Derived[] {
  return [
    ...(ask.kind === 'trace' ? [] : derivedIn(ask.asked, true)),
    ...mistakes.flatMap(({ asked }) => derivedIn(asked, false)),
    ...where.flatMap(({ sides }) => sides.flatMap((side) => derivedInQuantity(side, false))),
  ];
}

/** The derivatives that an `ask` line needs. */
export function derivedIn(asked: Asked, isAsked: boolean): Derived[] {
  if (asked.kind === 'quantity') return derivedInQuantity(asked.quantity, isAsked);
  const { loss, weight, settings, decay } = asked;
  return [
    { of: loss, by: weight, isSecond: false, isAsked },
    ...[...settings, ...(decay === undefined ? [] : [decay])].flatMap((quantity) =>
      derivedInQuantity(quantity, false),
    ),
  ];
}

function derivedInQuantity(quantity: Quantity, isAsked: boolean): Derived[] {
  return sourcesOf(quantity).flatMap((source) =>
    source.kind === 'name'
      ? []
      : source.by.map((by) => ({ of: source.of, by, isSecond: source.by.length > 1, isAsked })),
  );
}

/** A message about the first derivative that is not possible. */
export function withoutDependence(
  derived: readonly Derived[],
  { computed, drawn }: Pick<Definitions, 'computed' | 'drawn'>,
): { message: string; help: string } | undefined {
  const reach = new Map<string, Set<string>>();
  for (const [name, { uses }] of computed) {
    const all = new Set<string>(uses);
    for (const used of uses) for (const further of reach.get(used) ?? []) all.add(further);
    reach.set(name, all);
  }
  for (const { of, by, isSecond } of derived) {
    if (isSecond && !drawn.has(by)) {
      return {
        message: `Second derivatives are taken with respect to drawn names, and ${quoted(by)} is computed.`,
        help: 'Give it values of its own, or ask for a first derivative.',
      };
    }
    if (of === by || reach.get(of)?.has(by) === true) continue;
    const message = drawn.has(of)
      ? `${quoted(of)} is drawn, so it does not depend on ${quoted(by)}.`
      : `${quoted(of)} does not depend on ${quoted(by)}.`;
    return { message, help: 'Is it the other way round?' };
  }
  return undefined;
}
