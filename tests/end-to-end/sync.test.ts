import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { laptop, twoLaptops } from '../support/laptops.js';
import { expectRefusal } from '../support/refusal.js';
import { type World, world } from '../support/world.js';

/** Runs git in a folder, without anyone's settings. */
function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
  return execFileSync('git', [...who, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function remote(at: World, name = 'remote.git'): string {
  git(at.folder, 'init', '--quiet', '--bare', name);
  return join(at.folder, name);
}

/** A remote with a file of somebody's. */
function foreignRemote(at: World): string {
  const folder = remote(at, 'foreign.git');
  const clone = join(at.folder, 'clone');
  git(at.folder, 'clone', '--quiet', folder, clone);
  writeFileSync(join(clone, 'README.md'), 'Something else\n');
  git(clone, 'add', '.');
  git(clone, 'commit', '--quiet', '-m', 'Something else');
  git(clone, 'push', '--quiet', 'origin', 'HEAD:refs/heads/main');
  return folder;
}

/** Two laptops, and an empty repository that both can reach. */
async function laptopsWithRemote() {
  const laptops = await twoLaptops();
  return { ...laptops, address: remote(laptops.at) };
}

const locksIn = (home: string): string[] =>
  readdirSync(join(home, '.git'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.lock$|tmp-|MERGE/.test(name),
  );

describe('sync', () => {
  test('two laptops, both with answers already, come to the same boxes', async () => {
    const { address, home, work } = await laptopsWithRemote();
    expect(await home.does('sync', 'init', address)).toContain('Went out: 2 events.');
    const said = await work.does('sync', 'init', address);
    expect(said).toContain('Came in: 2 events from 1 device');
    expect(said).toContain('Went out: 2 events.');
    expect(await home.does('sync')).toContain('2 items changed boxes');
    expect(await home.boxes()).toEqual(await work.boxes());
    expect(await home.boxes()).toHaveLength(3);
    expect(await home.does('sync')).toContain('Nothing new, here or at');
    for (const { home: folder } of [home, work]) {
      expect(git(folder, 'status', '--porcelain')).toBe('');
      expect(git(folder, 'ls-files')).not.toMatch(/device|boxes|config/);
      expect(locksIn(folder)).toEqual([]);
    }
  });

  test('in whatever order they answer and sync', async () => {
    const { address, home, work } = await laptopsWithRemote();
    await home.does('sync', 'init', address);
    await work.does('sync', 'init', address);
    for (const [index, device] of [work, home, home, work, home].entries()) {
      await device.answers(
        'd',
        index % 2 === 0 ? 'knew' : 'missed',
        `2026-12-0${index + 1}T10:00Z`,
      );
      await device.answers('e', 'knew', `2026-12-0${index + 1}T11:00Z`);
      if (index !== 1) await device.does('sync');
    }
    await work.does('sync');
    await home.does('sync');
    expect(await home.boxes()).toEqual(await work.boxes());
    expect([...home.text().split('\n')].sort()).toEqual([...work.text().split('\n')].sort());
  });

  test('many at once, and one of them twice: every answer arrives everywhere', async () => {
    const at = world();
    const address = remote(at);
    const devices = ['one', 'two', 'three', 'four'].map((name) => laptop(at, name));
    for (const [index, device] of devices.entries()) {
      await device.answers('abcd'.charAt(index), 'knew');
      await device.does('sync', 'init', address);
      await device.answers('e', 'knew', `2026-11-2${index + 3}T10:00Z`);
    }
    const first = laptop(at, 'one');
    await Promise.all([...devices, first].map((device) => device.does('sync')));
    for (const device of devices) await device.does('sync');
    const boxes = await first.boxes();
    expect(boxes).toHaveLength(5);
    for (const device of devices) {
      expect(await device.boxes()).toEqual(boxes);
      expect(new Set(device.text().trim().split('\n')).size).toBe(8);
      expect(locksIn(device.home)).toEqual([]);
    }
  });

  test('answers given while it runs are not lost', async () => {
    const { address, home, work } = await laptopsWithRemote();
    await home.does('sync', 'init', address);
    await work.does('sync', 'init', address);
    const syncs = (async () => {
      for (let round = 0; round < 4; round += 1) await home.does('sync');
    })();
    for (let round = 0; round < 8; round += 1) {
      await home.answers('f', 'knew', `2026-11-22T1${round}:00:00+01:00`);
    }
    await syncs;
    await home.does('sync');
    await work.does('sync');
    expect(home.text().match(/deck\/f/g)).toHaveLength(8);
    expect(work.text().match(/deck\/f/g)).toHaveLength(8);
  });

  test('one journal that grew on two sides, after a folder was copied', async () => {
    const { at, address, home } = await laptopsWithRemote();
    await home.does('sync', 'init', address);
    const copy = laptop(at, 'copy');
    cpSync(home.home, copy.home, { recursive: true });
    const [journal = ''] = home.journals();
    await copy.answers('e', 'knew');
    const own = copy.journals().find((name) => name !== journal) ?? '';
    const line = readFileSync(join(copy.home, 'reviews', own), 'utf8');
    appendFileSync(join(copy.home, 'reviews', journal), line);
    rmSync(join(copy.home, 'reviews', own));
    await home.answers('f', 'knew');
    await home.does('sync');
    await copy.does('sync');
    await home.does('sync');
    expect(await home.boxes()).toEqual(await copy.boxes());
    expect(await home.boxes()).toHaveLength(4);
    expect(await copy.does('sync')).toContain('Nothing new');
    expect(await home.does('sync')).toContain('Nothing new');
  });

  test('offline, answers are committed and go out later', async () => {
    const { at, address, home } = await laptopsWithRemote();
    await home.does('sync', 'init', address);
    renameSync(address, join(at.folder, 'unplugged'));
    await home.answers('c', 'knew');
    const before = home.text();
    expectRefusal(await home.run(['sync']), 1, 'cannot be reached', 'Your answers are committed');
    expect(home.text()).toBe(before);
    expect(git(home.home, 'log', '--oneline', 'main').trim().split('\n')).toHaveLength(2);
    const { stdout } = await home.run(['sync', 'status', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ remote: address, waiting: 1 });
    renameSync(join(at.folder, 'unplugged'), address);
    expect(await home.does('sync')).toContain('Went out: 1 event.');
  });

  test('without a remote commits, and says so', async () => {
    const { home } = await laptopsWithRemote();
    expect(await home.does('sync', 'init')).toContain('Committed: 2 events. There is no remote');
    await home.answers('c', 'knew');
    expect(await home.does('sync')).toContain('Committed: 1 event. There is no remote');
    expect(await home.does('sync', 'status')).toContain('There is no remote.');
  });

  test('gets another remote, and fills it', async () => {
    const { at, address, home, work } = await laptopsWithRemote();
    await home.does('sync', 'init', address);
    const moved = remote(at, 'moved.git');
    await home.does('sync', 'init', moved);
    await work.does('sync', 'init', moved);
    expect(await work.boxes()).toHaveLength(3);
  });
});

describe('sync refuses, and changes nothing', () => {
  test('without git, and before it was set up', async () => {
    const { address, home } = await laptopsWithRemote();
    const names = readdirSync(home.home);
    expectRefusal(await home.run(['sync']), 1, 'no git repository yet', 'sync init REMOTE');
    expectRefusal(await home.run(['sync', 'status']), 1, 'no git repository yet');
    const noGit = { env: { PATH: join(home.home, 'reviews') } };
    expectRefusal(await home.run(['sync', 'init', address], noGit), 1, 'sync needs git');
    expect(readdirSync(home.home)).toEqual(names);
  });

  test('a remote with something else, from the start and later', async () => {
    const { at, address, home } = await laptopsWithRemote();
    const foreign = foreignRemote(at);
    const before = git(foreign, 'rev-parse', 'main');
    const names = readdirSync(home.home);
    expectRefusal(await home.run(['sync', 'init', foreign]), 1, 'holds something else');
    expect(readdirSync(home.home)).toEqual(names);
    await home.does('sync', 'init', address);
    expectRefusal(await home.run(['sync', 'init', foreign]), 1, 'holds something else');
    rmSync(address, { recursive: true });
    renameSync(foreign, address);
    const lines = home.text();
    expectRefusal(await home.run(['sync']), 1, 'holds something else');
    expect(home.text()).toBe(lines);
    expect(git(address, 'rev-parse', 'main')).toBe(before);
  });

  test('another branch of somebody is something else, too', async () => {
    const { at, home } = await laptopsWithRemote();
    const folder = foreignRemote(at);
    git(folder, 'branch', '-m', 'main', 'trunk');
    expectRefusal(await home.run(['sync', 'init', folder]), 1, 'holds something else');
  });

  test('an invalid address, or an option', async () => {
    const { at, home } = await laptopsWithRemote();
    const trap = join(at.folder, 'trap');
    for (const address of [`--upload-pack=touch ${trap}`, '', 'a\u001b[2Jb']) {
      expectRefusal(await home.run(['sync', 'init', '--', address]), 2, 'is no address');
    }
    const ext = await home.run(['sync', 'init', `ext::sh -c "touch '${trap}'"`]);
    expectRefusal(ext, 1, 'cannot be reached');
    expect(existsSync(trap)).toBe(false);
    expectRefusal(await home.run(['sync', 'init', 'fd::7']), 1, 'not allowed');
    const secret = 'file://me:hunter2@localhost/no/where';
    const { stderr } = await home.run(['sync', 'init', secret]);
    expect(stderr).toContain('cannot be reached');
    expect(stderr).not.toContain('hunter2');
  });

  test('the state folder itself, or what lies in it', async () => {
    const { home } = await twoLaptops();
    await home.does('sync', 'init');
    for (const own of [home.home, join(home.home, '.git')]) {
      expectRefusal(await home.run(['sync', 'init', own]), 1, 'is the state folder in use');
    }
    expect(await home.does('sync', 'status')).toContain('There is no remote');
  });

  test('a repository that sync did not make', async () => {
    const { address, home } = await laptopsWithRemote();
    git(home.home, 'init', '--quiet');
    expectRefusal(await home.run(['sync', 'init', address]), 1, 'that sync did not make');
    expectRefusal(await home.run(['sync']), 1, 'that sync did not make');
  });

  test('a link that leads nowhere, or a file, where the repository would be', async () => {
    const { address, home } = await laptopsWithRemote();
    const place = join(home.home, '.git');
    symlinkSync('.git', place);
    for (const words of [['init', address], ['status'], []]) {
      const refused = await home.run(['sync', ...words]);
      expectRefusal(refused, 1, '.git is a link to something that is not there');
    }
    rmSync(place);
    writeFileSync(place, 'gitdir: elsewhere\n');
    expectRefusal(await home.run(['sync', 'init', address]), 1, 'that sync did not make');
    expect(readFileSync(place, 'utf8')).toBe('gitdir: elsewhere\n');
  });

  test.each(['config', 'HEAD', 'refs', 'objects'])(
    'a repository whose %s is gone is damage to doctor, and is made anew',
    async (part) => {
      const { address, home, work } = await laptopsWithRemote();
      await work.does('sync', 'init', address);
      await home.does('sync', 'init', address);
      expect(await home.does('doctor')).toContain('ok      .git: the repository that sync uses');
      rmSync(join(home.home, '.git', part), { recursive: true });
      const { status, stdout } = await home.run(['doctor']);
      expect(status).toBe(1);
      expect(stdout).toContain(`DAMAGE  .git: its ${part} is gone, so that sync cannot use it.`);
      expectRefusal(await home.run(['sync']), 1, '.git is damaged', 'sync init REMOTE');
      rmSync(join(home.home, '.git'), { recursive: true });
      await home.does('sync', 'init', address);
      await work.does('sync');
      expect(await home.boxes()).toEqual(await work.boxes());
      expect(await home.does('doctor')).toContain('ok      .git: the repository that sync uses');
    },
  );

  test('a branch that names no commit is damage to doctor', async () => {
    const { home } = await twoLaptops();
    await home.does('sync', 'init');
    writeFileSync(join(home.home, '.git/refs/heads/main'), '\0\0\0');
    expect((await home.run(['doctor'])).stdout).toContain('refs/heads/main names no commit');
  });

  test('what a newer version keeps', async () => {
    const { at, address, home, work } = await laptopsWithRemote();
    await home.does('sync', 'init', address);
    const clone = join(at.folder, 'clone');
    git(at.folder, 'clone', '--quiet', '--branch', 'main', address, clone);
    writeFileSync(join(clone, '.autodiff-tutor-sync'), '{"program":"autodiff-tutor","format":2}\n');
    git(clone, 'commit', '--quiet', '-am', 'Newer');
    git(clone, 'push', '--quiet', 'origin', 'main');
    expectRefusal(await home.run(['sync']), 1, 'newer autodiff-tutor (format 2)');
    expectRefusal(await work.run(['sync', 'init', address]), 1, 'newer autodiff-tutor');
  });
});

describe('sync, after a crash and against the odds', () => {
  test('a merge half done by hand, and locks of a git that was killed', async () => {
    const { address, home, work } = await laptopsWithRemote();
    await home.does('sync', 'init', address);
    await work.does('sync', 'init', address);
    const [journal = ''] = home.journals();
    appendFileSync(join(home.home, 'reviews', journal), '<<<<<<< HEAD\n=======\n>>>>>>> theirs\n');
    const dotGit = join(home.home, '.git');
    writeFileSync(join(dotGit, 'MERGE_HEAD'), git(work.home, 'rev-parse', 'HEAD'));
    for (const lock of ['index.lock', 'refs/heads/main.lock', 'index.tmp-1']) {
      writeFileSync(join(dotGit, lock), '');
      utimesSync(join(dotGit, lock), 0, 0);
    }
    await home.answers('d', 'knew');
    const examined = await home.run(['doctor']);
    expect(examined.stdout).toContain('.git: a merge by hand was not finished');
    expect(examined.stdout).toContain('.git: index.lock is held');
    await home.does('sync');
    expect(locksIn(home.home)).toEqual([]);
    expect((await home.run(['doctor'])).stdout).toContain('.git: the repository that sync uses');
    await work.does('sync');
    expect(await work.boxes()).toEqual(await home.boxes());
    expect(work.text()).not.toContain('<<<<');
  });

  test("a learner's own git settings change nothing and start nothing", async () => {
    const { at, address, home, work } = await laptopsWithRemote();
    const trap = join(at.folder, 'trap');
    at.file('hooks/pre-push', `#!/bin/sh\ntouch '${trap}'\nexit 1\n`);
    execFileSync('chmod', ['-R', '755', join(at.folder, 'hooks')]);
    // The home of both, where git looks for its settings.
    at.file(
      '.gitconfig',
      `[core]\n\thooksPath = ${join(at.folder, 'hooks')}\n\tautocrlf = true\n[commit]\n\tgpgsign = true\n[user]\n\tname = Ada\n\temail = ada@example.org\n[push]\n\tgpgSign = true\n[gpg]\n\tprogram = ${trap}\n`,
    );
    const inHook = { GIT_DIR: join(at.folder, 'elsewhere'), GIT_INDEX_FILE: trap };
    expect((await home.run(['sync', 'init', address], { env: inHook })).status).toBe(0);
    await work.does('sync', 'init', address);
    await home.does('sync');
    expect(existsSync(trap)).toBe(false);
    expect(await home.boxes()).toEqual(await work.boxes());
    expect(work.text()).not.toContain('\r');
    expect(git(address, 'log', '--format=%an', 'main')).toContain('Ada');
  });

  test('anything in a remote besides journals stays there and has no effect', async () => {
    const { at, address, home, work } = await laptopsWithRemote();
    await home.does('sync', 'init', address);
    const clone = join(at.folder, 'clone');
    git(at.folder, 'clone', '--quiet', '--branch', 'main', address, clone);
    writeFileSync(join(clone, 'NOTES.md'), 'Mine\n');
    execFileSync('ln', ['-s', '/etc/hostname', join(clone, 'reviews/link.jsonl')]);
    mkdirSync(join(clone, 'reviews/sub'));
    writeFileSync(join(clone, 'reviews/sub/x.jsonl'), 'x\n');
    writeFileSync(join(clone, 'reviews/noise.jsonl'), 'no line of ours\n');
    git(clone, 'add', '--force', '.');
    git(clone, 'commit', '--quiet', '-m', 'More');
    git(clone, 'push', '--quiet', 'origin', 'main');
    const { status, stderr } = await work.run(['sync', 'init', address]);
    expect(status).toBe(0);
    expect(stderr).toContain('noise.jsonl: 1 line (1) is damaged');
    expect(work.journals()).toHaveLength(2);
    expect(git(address, 'ls-tree', '-r', '--name-only', 'main')).toContain('NOTES.md');
    expect(git(address, 'ls-tree', '-r', '--name-only', 'main')).toContain('reviews/sub/x.jsonl');
  });

  test('a remote that does not take it says why', async () => {
    const { address, home } = await laptopsWithRemote();
    const hook = join(address, 'hooks', 'pre-receive');
    mkdirSync(join(address, 'hooks'), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expectRefusal(
      await home.run(['sync', 'init', address]),
      1,
      'did not take what was sent: pre-receive hook declined',
      'Your answers are committed here',
    );
    rmSync(hook);
    await home.does('sync');
  });
});
