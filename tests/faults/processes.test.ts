import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProgress, type Progress } from '../../src/progress/progress.js';
import { DEFAULT_RULES } from '../../src/schedule/rules.js';
import { lineOf } from '../../src/progress/journal/line.js';
import { answer, luck } from '../support/events.js';
import { at } from '../support/instants.js';
import { manyItems } from '../support/many-items.js';
import { PROGRAM, TODAY, type World, world } from '../support/world.js';
import { PATIENCE, trials } from './how-many.js';

function open(home: string): Promise<Progress> {
  const means = { now: () => at('2199-01-01T00:00Z'), random: luck() };
  return openProgress({ folder: home }, DEFAULT_RULES, means);
}

/** The lines of all journals of a world. */
function journalLines({ home }: World): string[] {
  const folder = join(home, 'reviews');
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );
}

/** Studies, answering all that is asked, until it is killed; returns how many answers it acknowledged. */
function studyUntilKilled(at: World, deck: string, now: string, afterMs: number): Promise<number> {
  return new Promise((resolve) => {
    const args = [PROGRAM, 'study', '--plain', '--new', '9999', deck];
    const child = spawn(process.execPath, args, { env: at.env({ now }), cwd: at.folder });
    let written = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
    child.stdin.on('error', () => undefined);
    child.stdin.write('\nk\n'.repeat(2000));
    setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.on('close', () => {
      resolve(written.match(/→ box \d/g)?.length ?? 0);
    });
  });
}

describe('processes', () => {
  it(
    'killed at any moment lose no answer that they acknowledged',
    async () => {
      const at = world();
      const card = (index: number) => `## What is ${index}? {#item-${index}}\n\nThe answer.\n\n`;
      const deck = at.file('many.md', Array.from({ length: 300 }, (_, i) => card(i)).join(''));
      const random = luck(11);
      let acknowledged = 0;
      for (let kill = 0; kill < trials(300, 8); kill += 1) {
        const now = `${2027 + Math.floor(kill / 2)}-0${kill % 2 === 0 ? 1 : 7}-01T10:00:00+01:00`;
        acknowledged += await studyUntilKilled(at, deck, now, 60 + random() * 500);
        const progress = await open(at.home);
        const whole = journalLines(at).filter((line) => line.endsWith('"}')).length;
        expect(whole).toBeGreaterThanOrEqual(acknowledged);
        expect(progress.notices().filter((notice) => !notice.includes('not whole'))).toEqual([]);
      }
      expect(acknowledged).toBeGreaterThan(0);
      console.log(
        `${acknowledged} answers acknowledged, ${journalLines(at).length} in the journal`,
      );
    },
    PATIENCE,
  );

  it(
    'that answer at the same time lose nothing',
    async () => {
      const at = world();
      const deck = at.file('many.md', manyItems(10));
      const each = trials(100, 6);
      const answers = async (slug: string): Promise<void> => {
        for (let index = 0; index < each; index += 1) {
          const id = `many/item-${index % 2 === 0 ? slug : '9'}`;
          const { status } = await at.run(['--decks', deck, 'answer', id, 'knew']);
          expect(status).toBe(0);
        }
      };
      await Promise.all(['0', '1', '2', '3'].map(answers));
      expect(journalLines(at)).toHaveLength(4 * each);
      const { decks } = (await at.json(['--decks', deck, 'decks', '--json'])) as {
        decks: { boxes: number[] }[];
      };
      // All on one day: each item moved up once, and no further.
      expect(decks[0]?.boxes.slice(0, 3)).toEqual([0, 5, 0]);
      expect((await open(at.home)).notices()).toEqual([]);
    },
    PATIENCE,
  );

  it.skipIf(process.platform === 'win32')(
    'that find the disk full say so, and keep what they acknowledged',
    async () => {
      const at = world();
      const deck = at.file('many.md', manyItems(10));
      const probe = await at.shell(
        'ulimit -f 64; head -c 200000 /dev/zero > probe 2>/dev/null; wc -c < probe',
      );
      const limit = Number(probe.stdout);
      const levels = trials(20, 4);
      let refused = 0;
      for (let level = 0; level < levels; level += 1) {
        const home = `home-${level}`;
        const left = Math.floor((level * 330) / levels);
        const first = lineOf(answer('many/item-9', 'knew', '2026-11-20T09:00Z'));
        mkdirSync(join(at.folder, home, 'reviews'), { recursive: true });
        const name = await ownJournalName(at, home, deck);
        writeFileSync(name, first + '\n'.repeat(limit - left - first.length));
        let acknowledged = 1;
        for (const slug of ['0', '1', '2']) {
          const { stdout, stderr } = await at.shell(
            `export AUTODIFF_TUTOR_HOME="$PWD/${home}"; ulimit -f 64; autodiff-tutor --decks ${deck} answer many/item-${slug} knew; echo "status $?"`,
          );
          const isKept = stdout.includes('status 0');
          if (isKept) acknowledged += 1;
          else {
            refused += 1;
            expect(stdout).toContain('status 1');
            expect(stderr).toContain('Progress cannot be kept');
          }
        }
        const progress = await open(join(at.folder, home));
        const kept = ['0', '1', '2', '9'].filter((slug) =>
          progress.boxes.standings.has(`many/item-${slug}`),
        );
        expect(kept).toHaveLength(acknowledged);
      }
      expect(refused).toBeGreaterThan(levels);
    },
    PATIENCE,
  );
});

/** The journal that this device would write in a home, found by letting it write and emptying what it wrote. */
async function ownJournalName(at: World, home: string, deck: string): Promise<string> {
  const folder = join(at.folder, home);
  const env = { AUTODIFF_TUTOR_HOME: folder };
  await at.run(['--decks', deck, 'answer', 'many/item-8', 'knew'], { now: TODAY, env });
  const [name = ''] = readdirSync(join(folder, 'reviews'));
  return join(folder, 'reviews', name);
}
