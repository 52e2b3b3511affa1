import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Finished, type RunOptions, type World, world } from './world.js';

/** A deck of six cards, `deck/a` to `deck/f`. */
export const SIX_CARDS = ['a', 'b', 'c', 'd', 'e', 'f']
  .map((slug) => `## Question ${slug}? {#${slug}}\n\nAnswer ${slug}.\n`)
  .join('\n');

/** One of a learner's devices: a separate state folder in the same world. */
export interface Laptop {
  readonly home: string;
  run(args: readonly string[], options?: RunOptions): Promise<Finished>;
  /** Runs a command that must succeed, and returns what it prints. */
  does(...args: string[]): Promise<string>;
  /** Answers `deck/<slug>`. */
  answers(slug: string, grade: string, now?: string): Promise<void>;
  /** The boxes and due days of the answered items: `deck/a 2 2026-11-25`. */
  boxes(): Promise<string[]>;
  /** The names of its journals, and the text of all of them. */
  journals(): readonly string[];
  text(): string;
}

/** A laptop in this world, whose deck is `deck.md`. */
export function laptop(world: World, name: string): Laptop {
  const deck = world.file('deck.md', SIX_CARDS);
  const home = join(world.folder, name);
  const reviews = join(home, 'reviews');
  const self: Laptop = {
    home,
    run: (args, { env, ...options } = {}) =>
      world.run(['--decks', deck, ...args], {
        ...options,
        env: { ...env, AUTODIFF_TUTOR_HOME: home },
      }),
    async does(...args) {
      const { status, stdout, stderr } = await self.run(args);
      expect(status, stdout + stderr).toBe(0);
      return stdout;
    },
    async answers(slug, grade, now) {
      const { status, stderr } = await self.run(
        ['answer', `deck/${slug}`, grade],
        now === undefined ? {} : { now },
      );
      expect(status, stderr).toBe(0);
    },
    async boxes() {
      // A year later everything that was met is due, and says so.
      const { stdout } = await self.run(['due', '--json'], { now: '2027-11-22T10:00:00+01:00' });
      const { items } = JSON.parse(stdout) as {
        items: { id: string; box: number; new: boolean; due: string }[];
      };
      return items
        .filter((item) => !item.new)
        .map(({ id, box, due }) => `${id} ${box} ${due}`)
        .sort();
    },
    journals: () => readdirSync(reviews).sort(),
    text: () =>
      self
        .journals()
        .map((journal) => readFileSync(join(reviews, journal), 'utf8'))
        .join(''),
  };
  return self;
}

/** The day after `TODAY`, at the same time. */
export const NEXT_DAY = '2026-11-23T10:00:00+01:00';

/** Two laptops: at home `a` was known and `b` missed; at work, a day later, `b` and `c` were known. */
export async function twoLaptops(): Promise<{ at: World; home: Laptop; work: Laptop }> {
  const at = world();
  const [home, work] = [laptop(at, 'home laptop'), laptop(at, 'work')];
  await home.answers('a', 'knew');
  await home.answers('b', 'missed');
  await work.answers('b', 'knew', NEXT_DAY);
  await work.answers('c', 'knew', NEXT_DAY);
  return { at, home, work };
}
