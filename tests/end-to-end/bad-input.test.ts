import { existsSync, mkdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../support/refusal.js';
import { sitDown } from '../support/terminal.js';
import { SMALL_DECK, world } from '../support/world.js';

describe('decks that cannot be used', () => {
  test('a missing deck, and the nearest name', async () => {
    const at = world();
    expectRefusal(
      await at.run(['study', 'wyh-autodiff']),
      1,
      'wyh-autodiff',
      'Did you mean why-autodiff?',
    );
    expectRefusal(await at.run(['study', './no/such.md']), 1, 'no deck named ./no/such.md');
    for (const args of [
      ['check', 'nowhere.md'],
      ['--decks', 'nowhere.md', 'due'],
    ]) {
      const refused = await at.run(args);
      expectRefusal(refused, 1, 'nowhere.md does not exist.\nCheck the spelling.\n');
      expect(refused.stderr).not.toContain('config');
    }
    expectRefusal(await at.run(['check', '']), 1, 'An empty path names nothing.');
  });

  // A slip in a script must not look like a day without anything due: no document, and status 1.
  test.each(['study', 'quiz', 'due', 'due --json'])(
    '%s refuses a tag that no item has and names the nearest, and a level that leaves nothing',
    async (command) => {
      const at = world();
      const deck = at.file('small.md', SMALL_DECK);
      const refused = async (words: string) => {
        const finished = await at.run([...command.split(' '), deck, ...words.split(' ')]);
        expect(finished).toMatchObject({ status: 1, stdout: '' });
        return finished.stderr;
      };
      expect(await refused('--tag apu')).toBe('No item here has the tag apu.\nDid you mean api?\n');
      expect(await refused('--tag api,nope')).toBe(
        'No item here has the tag nope.\nThere are: api.\n',
      );
      expect(await refused('--tag api --level advanced')).toBe(
        'No item here with the tag api has the level advanced.\nThere are: beginner.\n',
      );
      expect((await at.run([...command.split(' '), deck, '--tag', 'api'])).status).toBe(0);
    },
  );

  test.each([
    'study PATH',
    'due --json PATH',
    'stats PATH',
    'check PATH',
    'decks --decks PATH',
    '--decks PATH',
  ])('%s: a folder without a deck is refused, with what a deck is', async (command) => {
    const at = world();
    mkdirSync(join(at.folder, 'empty'));
    at.file('notes/README.md', '# Notes\n');
    at.file('notes/list.txt', 'milk\n');
    for (const folder of ['empty', 'notes']) {
      const refused = await at.run(command.replace('PATH', folder).split(' '));
      expectRefusal(refused, 1, `There is no deck in ${folder}.\nA deck is a file NAME.md`);
      expect(refused.stdout).toBe('');
    }
  });

  test('complaints are wrapped by words in a narrow window', async () => {
    const at = world();
    at.file('decks/bad.md', '## One? {#one}\n\n- [ ] wrong\n- [ ] wrong too\n');
    at.file('decks/good.md', SMALL_DECK);
    const learner = sitDown(at, ['--decks', 'decks', 'due'], { columns: 40 });
    await learner.ended();
    const said = await learner.sees('Skipped: decks/bad.md:1:', 'Details:');
    const complaint = said.slice(said.indexOf('Skipped'), said.indexOf('Details')).split('\n');
    const { stderr } = await at.run(['--decks', 'decks', 'due']);
    expect(complaint.join(' ').trimEnd()).toBe(stderr.split('\n')[0]);
    const refused = sitDown(at, ['study', 'nowhere-to-be-found'], { columns: 40 });
    expect(await refused.ended()).toBe(1);
    await refused.sees('There is no deck named\nnowhere-to-be-found, and no such file or\nfolder.');
    const misused = sitDown(at, ['answer', 'small/fills', 'knew', 'more'], { columns: 40 });
    expect(await misused.ended()).toBe(2);
    await misused.sees("error: too many arguments for 'answer'.\nExpected 2 arguments but got 3.");
  });

  test('broken files are said and skipped, healthy ones studied', async () => {
    const at = world();
    at.file('decks/good.md', SMALL_DECK);
    at.file('decks/binary.md', new Uint8Array([1, 0, 2, 0, 255]));
    at.file('decks/latin1.md', new Uint8Array([0x23, 0x23, 0x20, 0xe9, 0x0a]));
    at.file('decks/huge.md', Buffer.alloc(50 * 1024 * 1024, 'x'));
    symlinkSync(join(at.folder, 'decks'), join(at.folder, 'decks', 'loop'));
    symlinkSync('self.md', join(at.folder, 'decks', 'self.md'));
    const { status, stdout, stderr } = await at.run(
      ['study', '--decks', join(at.folder, 'decks'), '--limit', '1'],
      { input: '\nknew\n' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('box 1 → 2');
    for (const name of ['binary.md', 'latin1.md', 'huge.md']) expect(stderr).toContain(name);
    const checked = await at.run(['check', join(at.folder, 'decks')]);
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain('50 MB');
  });

  test('a deck cannot drive the terminal', async () => {
    const at = world();
    const evil = '\u001b]0;owned\u0007\u001b[2J\u009b5A';
    const deck = at.file(
      'evil.md',
      `---\ntitle: "T \\e]0;owned\\a\\e[2J"\n---\n\n# Group ${evil}\n\n## Front ${evil} {#evil}\n\nBack ${evil} and &#27;[31m entity\n\n> Hint: ${evil}\n`,
    );
    const piped = await at.run(['study', deck], { input: '\nknew\n' });
    expect(piped.stdout).toContain('Front');
    const named = at.file(`e${evil.replace('\u0007', '')}.md`, '## A?\n\nB.\n');
    const outputs = [piped.stdout];
    for (const args of [
      ['check', deck],
      ['decks', '--decks', deck],
      ['due', named],
      ['study', 'x\u001b[2J'],
    ]) {
      const { stdout, stderr } = await at.run(args);
      outputs.push(stdout, stderr);
    }
    for (const text of outputs) {
      expect(text).not.toMatch(/[\u0007\u001b\u009b]/);
    }
    const learner = sitDown(world(), ['study', deck]);
    await learner.sees('Front');
    expect(learner.written()).not.toContain('owned\u0007');
    learner.press('q');
    await learner.ended();
  });

  test('nesting 10,000 deep does not overflow the stack', async () => {
    const at = world();
    const quotes = '> '.repeat(10_000);
    const lists = Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`);
    const deck = at.file('deep.md', `## Deep?\n\n${quotes}x\n\n## Lists?\n\n${lists.join('\n')}\n`);
    const { status, stderr, stdout } = await at.run(['check', deck]);
    expect([0, 1]).toContain(status);
    expect(stderr).toBe('');
    expect(stdout).toContain('deep.md');
    expect((await at.run(['study', deck], { input: '\nk\n' })).stderr).not.toContain('RangeError');
  });
});

describe('words that mean nothing', () => {
  test.each([
    [['studdy'], 2, 'Did you mean study?'],
    [['stdy', '--help'], 2, 'There is no command stdy.\nDid you mean study?'],
    [['sync', 'sttaus', '-h'], 2, 'There is no command sync sttaus.\nDid you mean sync status?'],
    [['studdy', '--json'], 2, 'There is no command studdy.\nDid you mean study?'],
    [['--decks', 'x', 'nonsense', '--json'], 2, 'There is no command nonsense.'],
    [[''], 2, 'There is no command "".'],
    [['study', ''], 1, 'There is no deck named "",'],
    [['answer', '', 'knew'], 1, 'There is no item "".'],
    [['config', 'get', ''], 2, 'There is no setting "".'],
    [['backup', ''], 1, '"" could not be written'],
    [['restore', ''], 1, '"" cannot be read'],
    [['merge', ''], 1, '"" cannot be read'],
    [['undo', 'abc'], 2, 'a whole number, 1 or more'],
    [['help', 'studdy'], 2, 'Did you mean study?'],
    [['help', 'demo', 'leson'], 2, 'Did you mean demo lesson?'],
    [['help', 'study', 'derivatives'], 2, 'study has no commands of its own'],
    [['study', '--levl', 'beginner'], 2, '--level'],
    [['study', '--level', 'beginer'], 2, 'beginner, intermediate, advanced'],
    [['study', '--limit', '-3'], 2, 'whole number'],
    [
      ['answer', 'why-autodiff/why-gradient', 'knew'],
      1,
      'Did you mean why-autodiff/why-gradients?',
    ],
    [['answer', 'why-autodiff/why-gradients', 'perhaps'], 2, 'missed, shaky or knew'],
    [['answer', '__proto__', 'knew'], 1, 'There is no item __proto__'],
    [['config', 'set', 'leitner.onMis', 'down'], 2, 'leitner.onMiss'],
    [['config', 'set', 'day.start', '25'], 2, '0 to 23'],
    [['config', 'ste', 'day.start', '5'], 2, 'Did you mean config set?'],
    [['answer', 'why-autodiff/why-gradients', 'knew', 'more'], 2, 'too many arguments'],
    [['demo', 'x*y', '--at', 'x=2'], 2, 'y'],
    [['demo', 'x*y', '--at', 'x=two,y=3'], 2, 'two'],
    [['demo', 'x', '--at', 'x=2', '--json', '--format', 'dot'], 2, 'two formats'],
    [['demo', 'x*y', '--at', 'x=2', '--at', 'x=3'], 2, 'Keep one: "x=2" or "x=3".'],
    [['demo', 'x*y', '-o'], 2, '-o needs a value.\n-o, --output <file>: '],
    [['demo', 'x', '--at', 'x=2', '-o', 'g.foo'], 2, 'the ending .foo; nothing was written.'],
    [['demo', 'sinn(x)', '--at', 'x=2'], 2, 'sin'],
    [['demo', 'x +* y', '--at', 'x=2,y=1'], 2, '^'],
  ])('%j', async (args, status, words) => {
    expectRefusal(await world().run(args), status, words);
  });

  test('demo -o writes the file, whose name is not part of the expression', async () => {
    const at = world();
    for (const words of ['x*y -o g.svg --at x=2 --at y=3', '-o h.svg -x --at x=2']) {
      expect(await at.run(['demo', ...words.split(' ')])).toMatchObject({ status: 0, stderr: '' });
    }
    expect(readFileSync(join(at.folder, 'g.svg'), 'utf8')).toContain('x*y at x = 2, y = 3');
    expect(readFileSync(join(at.folder, 'h.svg'), 'utf8')).toContain('-x at x = 2');
  });

  test.each(['--at x=2 --at y=3', '--at x=2,y=3', '--at x=2 y=3', '--at x=2, y=3'])(
    'demo %s is at one point',
    async (values) => {
      const words = ['demo', 'x*y', ...values.split(' '), '--json'];
      expect(await world().json(words)).toMatchObject({ at: { x: 2, y: 3 }, value: 6 });
    },
  );

  test('division by zero is explained, not an error', async () => {
    const { status, stdout } = await world().run(['demo', '1/x', '--at', 'x=0']);
    expect(status).toBe(0);
    expect(stdout).toContain('inf');
  });

  test.skipIf(process.platform === 'win32')('a path in a folder that is gone', async () => {
    const at = world();
    const gone = 'mkdir gone; cd gone; rmdir ../gone';
    const refused = await at.shell(`${gone}; autodiff-tutor config set decks .`);
    expectRefusal(refused, 1, 'The current folder no longer exists.');
    expect((await at.shell(`${gone}; autodiff-tutor due`)).status).toBe(0);
  });

  test('an invalid AUTODIFF_TUTOR_NOW', async () => {
    expectRefusal(
      await world().run(['due'], { now: 'yesterday' }),
      2,
      'AUTODIFF_TUTOR_NOW',
      '2026-11-22T09:00:00+01:00',
    );
  });
});

describe('state that cannot be used', () => {
  test('a home that is a file', async () => {
    const at = world();
    const file = at.file('not-a-folder', 'precious');
    const env = { AUTODIFF_TUTOR_HOME: file };
    expectRefusal(
      await at.run(['answer', 'why-autodiff/why-gradients', 'knew'], { env }),
      1,
      'not-a-folder',
      'AUTODIFF_TUTOR_HOME',
    );
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test.each(['boxes.json', 'config.json'])(
    'a %s that is not JSON is kept as it is',
    async (name) => {
      const at = world();
      const path = at.file(`home/${name}`, '{"items": [["half a');
      for (const args of [['study'], ['due'], ['answer', 'why-autodiff/why-gradients', 'knew']]) {
        expectRefusal(await at.run(args), 1, name, 'damaged');
      }
      expect(readFileSync(path, 'utf8')).toBe('{"items": [["half a');
    },
  );

  test('an invalid setting does not stop another from being fixed', async () => {
    const at = world();
    at.file('home/config.json', '{"new.perDay":"many","day.start":99}');
    const set = await at.run(['config', 'set', 'day.start', '5']);
    expect(set).toEqual({ status: 0, stdout: 'day.start = 5\n', stderr: '' });
    expectRefusal(await at.run(['config']), 1, '"new.perDay" must be');
    await at.run(['config', 'set', 'new.perDay', '7']);
    expect((await at.run(['config'])).stdout).toContain('day.start = 5\nnew.perDay = 7\n');
  });

  test('a boxes.json that holds something else is kept as it is', async () => {
    const at = world();
    const path = at.file('home/boxes.json', '{"items": [["id", "two"]]}');
    expectRefusal(await at.run(['study']), 1, 'boxes.json', 'item 1');
    expect(readFileSync(path, 'utf8')).toBe('{"items": [["id", "two"]]}');
  });

  test('a boxes.json that is a link to nowhere is kept as it is', async () => {
    const at = world();
    mkdirSync(at.home, { recursive: true });
    symlinkSync('/nowhere/boxes.json', join(at.home, 'boxes.json'));
    const args = ['answer', 'why-autodiff/why-gradients', 'knew'];
    expectRefusal(await at.run(args), 1, 'boxes.json is a link to something that is not there');
    expect(readlinkSync(join(at.home, 'boxes.json'))).toBe('/nowhere/boxes.json');
  });

  test.each(['home', 'home/reviews'])(
    'a folder %s that is a link to nowhere, such as a disk that is not mounted, is kept as it is',
    async (name) => {
      const at = world();
      const elsewhere = { env: { AUTODIFF_TUTOR_HOME: join(at.folder, 'elsewhere') } };
      await at.run(['answer', 'why-autodiff/why-gradients', 'knew'], elsewhere);
      expect((await at.run(['backup', 'kept.tar.gz'], elsewhere)).status).toBe(0);
      if (name !== 'home') mkdirSync(at.home);
      symlinkSync('/nowhere/at/all', join(at.folder, name));
      for (const words of [
        'due',
        'study',
        'answer why-autodiff/why-gradients knew',
        'undo',
        'reset --yes',
        'backup new.tar.gz',
        'restore --yes kept.tar.gz',
        'merge elsewhere',
        'stats',
        'sync status',
        'sync init',
      ]) {
        expectRefusal(
          await at.run(words.split(' ')),
          1,
          `${join(at.folder, name)} is a link to something that is not there.`,
          'is its disk mounted?',
        );
      }
      const { status, stdout, stderr } = await at.run(['doctor']);
      expect(status).toBe(1);
      expect(stdout + stderr).toContain('is a link to something that is not there.');
      expect(readlinkSync(join(at.folder, name))).toBe('/nowhere/at/all');
      expect(existsSync(join(at.folder, 'new.tar.gz'))).toBe(false);
    },
  );

  test('a boxes.json that is a folder', async () => {
    const at = world();
    mkdirSync(join(at.home, 'boxes.json'), { recursive: true });
    expectRefusal(await at.run(['due']), 1, 'boxes.json');
  });
});
