import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineDeck } from '../../src/deck/outline.js';
import { resolveRequirements } from '../../src/deck/requirements.js';
import { shown } from './reading.js';

/** Decks as `name: what it requires`, each with its front matter of two lines. */
function decks(requires: Readonly<Record<string, readonly string[]>>) {
  return Promise.all(
    Object.entries(requires).map(([name, names]) => {
      const text = `---\nrequires: [${names.join(', ')}]\n---\n\n## Q\n\nA\n`;
      return outlineDeck(text, { name, path: `decks/${name}.md` });
    }),
  );
}

async function resolved(requires: Readonly<Record<string, readonly string[]>>) {
  const { of, diagnostics } = resolveRequirements(await decks(requires));
  return { of: Object.fromEntries(of), diagnostics, shown: shown(diagnostics) };
}

describe('what decks require of one another', () => {
  it('is by name, and only for those that require anything', async () => {
    const { of, diagnostics } = await resolved({ a: [], b: ['a'], c: ['a', 'b'] });
    expect(of).toEqual({ b: ['a'], c: ['a', 'b'] });
    expect(diagnostics).toEqual([]);
  });

  it('leaves out a name that no deck has, and says which was meant', async () => {
    const found = await resolved({ derivatives: [], graphs: ['derivatvies', 'derivatives'] });
    expect(found.of).toEqual({ graphs: ['derivatives'] });
    expect(found.shown).toEqual(['unknown-requirement 2:12 derivatvies']);
    expect(found.diagnostics).toMatchObject([
      {
        file: 'decks/graphs.md',
        severity: 'error',
        message: 'There is no deck `derivatvies`.',
        help: 'Did you mean `derivatives`?',
      },
    ]);
  });

  it('never means the deck itself', async () => {
    const { diagnostics } = await resolved({ graph: ['graphs'] });
    expect(diagnostics).toMatchObject([
      { help: 'The name of a deck is its file name without `.md`.' },
    ]);
  });

  it('does not complain about a deck in the same place that was not opened', async () => {
    const [deck] = await decks({ b: ['a', 'aa'] });
    if (deck === undefined) throw new Error('no deck');
    const { of, diagnostics } = resolveRequirements([deck], () => ['a', 'b']);
    expect(of.size).toBe(0);
    expect(diagnostics).toMatchObject([{ code: 'unknown-requirement', help: 'Did you mean `a`?' }]);
  });

  it('ignores a cycle, and nothing but the cycle', async () => {
    const found = await resolved({ start: [], a: ['b', 'start'], b: ['c'], c: ['a'], d: ['c'] });
    expect(found.of).toEqual({ a: ['start'], d: ['c'] });
    expect(found.shown).toEqual(['circular-requirement 2:12 b']);
    expect(found.diagnostics).toMatchObject([
      {
        file: 'decks/a.md',
        message: 'These decks require one another in a circle: `a`, `b` and `c`.',
      },
    ]);
  });

  it('has a sentence of its own for a deck that requires itself', async () => {
    const found = await resolved({ a: ['a'] });
    expect(found.of).toEqual({});
    expect(found.diagnostics).toMatchObject([{ message: 'A deck cannot require itself.' }]);
  });

  it('finds every cycle, and shows only the beginning of a long one', async () => {
    const long = Array.from({ length: 9 }, (_, n) => [`n${n}`, [`n${(n + 1) % 9}`]] as const);
    const found = await resolved({ ...Object.fromEntries(long), x: ['y'], y: ['x'] });
    expect(found.of).toEqual({});
    expect(found.diagnostics.map(({ message }) => message)).toEqual([
      'These decks require one another in a circle: `n0`, `n1`, `n2`, `n3`, `n4`, `n5`, ….',
      'These decks require one another in a circle: `x` and `y`.',
    ]);
  });

  it('treats names as text', async () => {
    const found = await resolved({ constructor: [], b: ['constructor', 'toString'] });
    expect(found.of).toEqual({ b: ['constructor'] });
    expect(found.shown).toEqual(['unknown-requirement 2:25 toString']);
  });

  it('leaves no cycles, whatever is required', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const some = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 });
    const anything = fc.record(Object.fromEntries(names.map((name) => [name, some])));
    await fc.assert(
      fc.asyncProperty(anything, async (requires) => {
        const { of, diagnostics } = resolveRequirements(await decks(requires));
        const isBelow = (name: string, goal: string, seen = new Set<string>()): boolean =>
          (of.get(name) ?? []).some((next) => {
            if (next === goal) return true;
            if (seen.has(next)) return false;
            seen.add(next);
            return isBelow(next, goal, seen);
          });
        expect(names.filter((name) => isBelow(name, name))).toEqual([]);
        const kept = [...of.values()].flat().length;
        const asked = Object.values(requires).flat().length;
        expect(kept < asked).toBe(diagnostics.length > 0);
      }),
    );
  });
});
