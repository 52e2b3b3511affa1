import type { Session } from '../../schedule/session.js';

type Step = NonNullable<Session['lastStep']>;

/** The session with other ids for some of its items, in what is to come, in what was answered and in what undo takes back. */
export function renamedSession(session: Session, renamed: ReadonlyMap<string, string>): Session {
  if (renamed.size === 0) return session;
  const ask = <T extends { readonly id: string }>(one: T): T => {
    const id = renamed.get(one.id);
    return id === undefined ? one : { ...one, id };
  };
  return {
    ...session,
    upcoming: session.upcoming.map(ask),
    outcomes: session.outcomes.map((outcome) => ({ ...outcome, ask: ask(outcome.ask) })),
    lastStep: renamedSteps(session.lastStep, ask),
  };
}

/** The chain of steps, made anew from its oldest; without recursion, because a session may be long. */
function renamedSteps(
  last: Step | undefined,
  ask: (one: { id: string; again: boolean }) => { id: string; again: boolean },
): Step | undefined {
  const steps: Step[] = [];
  for (let step = last; step !== undefined; step = step.before) steps.push(step);
  return steps.reduceRight<Step | undefined>((before, step) => {
    if (step.type === 'answered') return { ...step, before };
    const { taken } = step;
    return { ...step, taken: taken && { ...taken, ask: ask(taken.ask) }, before };
  }, undefined);
}
