import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { laptop, NEXT_DAY, twoLaptops } from '../support/laptops.js';
import { expectRefusal } from '../support/refusal.js';
import { KEY, sitDown } from '../support/terminal.js';
import { world } from '../support/world.js';

describe('merge', () => {
  test('two laptops that merge each other have the same boxes', async () => {
    const { home, work } = await twoLaptops();
    const said = await home.does('merge', work.home);
    expect(said).toContain('2 events from 1 device');
    expect(said).toContain('2 items changed boxes');
    await work.does('merge', join(home.home, 'reviews'));
    expect(await home.boxes()).toEqual(await work.boxes());
    expect(await home.boxes()).toHaveLength(3);
    const before = home.text();
    expect(await home.does('merge', work.home)).toContain('Nothing new');
    expect(home.text()).toBe(before);
  });

  test('one journal, and a backup', async () => {
    const { at, home, work } = await twoLaptops();
    const [journal = ''] = work.journals();
    await home.does('merge', join(work.home, 'reviews', journal));
    const file = join(at.folder, 'work.tar.gz');
    await work.answers('d', 'knew');
    await work.does('backup', file);
    expect(await home.does('merge', file)).toContain('1 event from 1 device');
    await work.does('merge', home.home);
    expect(await home.boxes()).toEqual(await work.boxes());
  });

  test('a folder that was copied, and both went on', async () => {
    const { at, home } = await twoLaptops();
    const copy = laptop(at, 'copy');
    cpSync(home.home, copy.home, { recursive: true });
    // As if by hand: the same journal, with other lines.
    const [journal = ''] = home.journals();
    await copy.answers('e', 'knew');
    const [, own = ''] = copy.journals();
    const line = readFileSync(join(copy.home, 'reviews', own), 'utf8');
    appendFileSync(join(copy.home, 'reviews', journal), line);
    await home.answers('f', 'knew');
    await home.does('merge', copy.home);
    await copy.does('merge', home.home);
    expect(await home.boxes()).toEqual(await copy.boxes());
    expect(await home.boxes()).toHaveLength(4);
  });

  test('of a damaged journal takes the whole lines, and says which are not', async () => {
    const { home, work } = await twoLaptops();
    const path = join(work.home, 'reviews', work.journals()[0] ?? '');
    const [first = '', second = ''] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, `${first.replace('knew', 'flew')}\n${second}\n{"type":"ans`);
    const { status, stdout, stderr } = await home.run(['merge', work.home]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 event from 1 device');
    expect(stderr).toContain('1 line (1) is damaged, and the last line is not whole');
    expect(home.text()).not.toContain('flew');
  });

  test('refuses what is not ours, and changes nothing', async () => {
    const { at, home } = await twoLaptops();
    const before = [home.text(), readdirSync(home.home)];
    const merge = (path: string) => home.run(['merge', path]);
    expectRefusal(await merge(home.home), 1, 'is the state folder in use');
    expectRefusal(await merge(join(home.home, 'reviews')), 1, 'is the state folder in use');
    expectRefusal(await merge('nowhere'), 1, 'nowhere cannot be read: there is nothing');
    mkdirSync(join(at.folder, 'empty'));
    expectRefusal(await merge(join(at.folder, 'empty')), 1, 'is no state folder');
    at.file('foreign/reviews/x.jsonl', '{"some":"thing"}\n');
    expectRefusal(await merge(join(at.folder, 'foreign')), 1, 'is no state folder');
    expectRefusal(await merge(at.file('x.jsonl', 'hello\n')), 1, 'neither a journal');
    mkdirSync(join(at.folder, 'odd/reviews/x.jsonl'), { recursive: true });
    expectRefusal(await merge(join(at.folder, 'odd')), 1, 'x.jsonl cannot be read: it is a folder');
    symlinkSync('loop', join(at.folder, 'loop'));
    expectRefusal(await merge(join(at.folder, 'loop')), 1, 'leads back to itself');
    at.file('old/boxes.json', '{"deck/a":{"box":2}}');
    expectRefusal(await merge(join(at.folder, 'old')), 1, 'without a journal');
    expect([home.text(), readdirSync(home.home)]).toEqual(before);
  });

  test('can be undone', async () => {
    const { home, work } = await twoLaptops();
    const before = await home.boxes();
    await home.does('merge', work.home);
    const [backup = ''] = readdirSync(join(home.home, 'backups'));
    await home.does('restore', '--exact', '--yes', join(home.home, 'backups', backup));
    expect(await home.boxes()).toEqual(before);
  });
});

describe('backup and restore', () => {
  test('a lost state folder comes back, settings and all', async () => {
    const { at, home } = await twoLaptops();
    await home.does('config', 'set', 'new.perDay', '3');
    const file = join(at.folder, 'kept.tar.gz');
    expect(await home.does('backup', file)).toContain('progress of 2 items, and the settings');
    const boxes = await home.boxes();
    rmSync(home.home, { recursive: true });
    expect(await home.boxes()).toEqual([]);
    expectRefusal(await home.run(['restore', file]), 2, '--yes');
    expect(await home.boxes()).toEqual([]);
    const said = await home.does('restore', '--yes', file);
    expect(said).toContain('2 events would come back. 2 items would change boxes.');
    expect(await home.boxes()).toEqual(boxes);
    expect(await home.does('config', 'get', 'new.perDay')).toContain('3');
    expect(await home.does('restore', '--yes', file)).toContain('Nothing to restore');
  });

  test('what came after stays, or is taken back, and comes again', async () => {
    const { at, home } = await twoLaptops();
    const file = join(at.folder, 'kept.tar.gz');
    await home.does('backup', file);
    const then = await home.boxes();
    await home.answers('a', 'missed', NEXT_DAY);
    await home.answers('d', 'knew', NEXT_DAY);
    const now = await home.boxes();
    expect(await home.does('restore', file)).toContain('to go back: --exact');
    expect(await home.boxes()).toEqual(now);
    const lines = home.text();
    const said = await home.does('restore', '--exact', '--yes', file);
    expect(said).toContain('2 events since then would be taken back. 2 items would change boxes.');
    expect(await home.boxes()).toEqual(then);
    expect(home.text().startsWith(lines)).toBe(true);
    expect(await home.does('restore', '--exact', '--yes', file)).toContain('Nothing to restore');
    const [kept = ''] = readdirSync(join(home.home, 'backups'));
    await home.does('restore', '--exact', '--yes', join(home.home, 'backups', kept));
    expect(await home.boxes()).toEqual(now);
  });

  test('never overwrites, goes to standard output, and opens with any tool', async () => {
    const { at, home } = await twoLaptops();
    await home.does('backup');
    const file = join(at.folder, 'autodiff-tutor-2026-11-22.tar.gz');
    const bytes = readFileSync(file);
    expectRefusal(await home.run(['backup']), 1, 'is there already', 'Nothing was overwritten');
    expectRefusal(await home.run(['backup', at.folder]), 1, 'is there already');
    expectRefusal(await home.run(['backup', 'no/where.gz']), 1, 'could not be written');
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(gunzipSync(bytes).includes(home.text())).toBe(true);
    const line = `AUTODIFF_TUTOR_HOME='${home.home}' autodiff-tutor backup - | tar xzOf - 'reviews/${home.journals()[0] ?? ''}'`;
    expect((await at.shell(line)).stdout).toBe(home.text());
  });

  test('a damaged backup changes nothing', async () => {
    const { at, home, work } = await twoLaptops();
    const file = join(at.folder, 'kept.tar.gz');
    await work.does('backup', file);
    const bytes = readFileSync(file);
    const before = home.text();
    for (const broken of [bytes.subarray(0, -30), Buffer.from('hello'), Buffer.alloc(0)]) {
      writeFileSync(file, broken);
      expectRefusal(await home.run(['restore', '--yes', file]), 1, 'damaged');
    }
    expectRefusal(await home.run(['restore', 'nowhere']), 1, 'nowhere cannot be read');
    expect(home.text()).toBe(before);
    expect(existsSync(join(home.home, 'backups'))).toBe(false);
  });

  test('the damaged lines of a journal in a backup are named, and the others come back', async () => {
    const { at, home, work } = await twoLaptops();
    const [name = ''] = work.journals();
    const path = join(work.home, 'reviews', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('knew', 'flew'));
    const file = join(at.folder, 'kept.tar.gz');
    await work.does('backup', file);
    const { status, stdout, stderr } = await home.run(['restore', '--yes', file]);
    expect(status).toBe(0);
    expect(stderr).toContain(`${name}: 1 line (1) is damaged. Every whole line counts.`);
    expect(stdout).toContain('1 event would come back.');
  });

  test('what unpacks to more than any backup is refused, and so is a device', async () => {
    const { at, home, work } = await twoLaptops();
    const before = home.text();
    const bomb = at.file('bomb.tar.gz', gzipSync(Buffer.alloc(300 * 1024 * 1024)));
    for (const command of [['restore', '--yes'], ['merge']]) {
      const unpacks = 'bomb.tar.gz unpacks to more than 256 MB, which no backup does.';
      expectRefusal(await home.run([...command, bomb]), 1, unpacks);
      expectRefusal(await home.run([...command, '/dev/zero']), 1, '/dev/zero cannot be read');
    }
    cpSync(bomb, join(work.home, 'backups', 'mine.tar.gz'));
    expect((await work.run(['doctor'])).stdout).toContain('it unpacks to more than 256 MB');
    expect(home.text()).toBe(before);
  });

  test('at a terminal it asks, and no is the default', async () => {
    const at = world();
    const other = laptop(at, 'other');
    await other.answers('a', 'knew');
    await other.does('backup', join(at.folder, 'kept.tar.gz'));
    const no = sitDown(at, ['restore', 'kept.tar.gz'], { columns: 40 });
    await no.sees('1 event would come back', 'Restore it?');
    no.press(KEY.enter);
    await no.sees('Nothing was changed.');
    expect(await no.ended()).toBe(0);
    expect(existsSync(join(at.home, 'reviews'))).toBe(false);
    const interrupted = sitDown(at, ['restore', 'kept.tar.gz']);
    await interrupted.sees('Restore it?');
    interrupted.press(KEY.ctrlC);
    expect(await interrupted.ended()).toBe(130);
    const yes = sitDown(at, ['restore', 'kept.tar.gz']);
    await yes.sees('Restore it?');
    yes.press('y', KEY.enter);
    await yes.sees('Restored: the progress of 1 item.');
    expect(await yes.ended()).toBe(0);
  });

  test('a limited number of automatic backups is kept, and no other file is removed', async () => {
    const { home, work } = await twoLaptops();
    const own = join(home.home, 'backups', 'mine.tar.gz');
    mkdirSync(join(home.home, 'backups'));
    writeFileSync(own, 'mine');
    for (let minute = 10; minute < 23; minute += 1) {
      const now = `2026-11-22T10:${minute}:00+01:00`;
      await work.answers('a', 'knew', now);
      expect((await home.run(['merge', work.home], { now })).status).toBe(0);
    }
    const kept = readdirSync(join(home.home, 'backups')).sort();
    expect(kept).toHaveLength(11);
    expect(kept[0]).toBe('before-merge-20261122T101300.tar.gz');
    expect(kept).toContain('mine.tar.gz');
  });
});

describe('reset', () => {
  test('asks, resets the decks named, and is an event', async () => {
    const { home } = await twoLaptops();
    const lines = home.text();
    expectRefusal(await home.run(['reset', 'deck']), 2, '--yes');
    expectRefusal(await home.run(['reset', 'dekc', '--yes']), 1, 'Did you mean deck?');
    expect(home.text()).toBe(lines);
    const said = await home.does('reset', 'deck', '--yes');
    expect(said).toContain('2 items in 1 deck are new again');
    expect(await home.boxes()).toEqual([]);
    expect(home.text().startsWith(lines)).toBe(true);
    expect(await home.does('reset')).toContain('Nothing to reset');
  });

  test('can be undone', async () => {
    const { home } = await twoLaptops();
    const before = await home.boxes();
    await home.does('reset', '--yes');
    expect(await home.boxes()).toEqual([]);
    expect(await home.does('undo')).toContain('reset');
    expect(await home.boxes()).toEqual(before);
  });

  test('reaches what another device answered before, when they meet', async () => {
    const { home, work } = await twoLaptops();
    await home.run(['reset', '--yes'], { now: '2026-11-24T10:00:00+01:00' });
    await work.answers('d', 'knew', '2026-11-25T10:00:00+01:00');
    await home.does('merge', work.home);
    await work.does('merge', home.home);
    expect(await home.boxes()).toEqual(await work.boxes());
    expect(await home.boxes()).toEqual(['deck/d 2 2026-11-28']);
  });
});

describe('doctor', () => {
  test('reports every file as healthy', async () => {
    const { home } = await twoLaptops();
    const said = await home.does('doctor');
    expect(said).toContain('this device, 2 events');
    expect(said).toContain('All is well');
    expect(existsSync(join(home.home, 'backups'))).toBe(false);
    expect(await laptop(world(), 'new').does('doctor')).toContain('no progress yet');
  });

  test('ends a torn line, removes what a crash left, and repairs wrong boxes', async () => {
    const { home } = await twoLaptops();
    const boxes = await home.boxes();
    const path = join(home.home, 'reviews', home.journals()[0] ?? '');
    appendFileSync(path, '{"type":"answer","ev');
    const left = join(home.home, 'boxes.json.tmp-1234567890abcdef');
    writeFileSync(left, '{');
    utimesSync(left, 0, 0);
    writeFileSync(join(home.home, 'boxes.json'), '{"version":2,');
    const said = await home.does('doctor');
    expect(said).toContain('mended  reviews/');
    expect(said).toContain('mended  boxes.json');
    expect(said).toContain('As it was before: backups/before-doctor-');
    expect(existsSync(left)).toBe(false);
    expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
    expect(await home.boxes()).toEqual(boxes);
    const again = await home.does('doctor');
    expect(again).not.toContain('mended');
    expect(again).toContain('cut off by a crash or a full disk before it was acknowledged: line 3');
  });

  test('reports damage with its lines, and a status, as JSON too', async () => {
    const { home } = await twoLaptops();
    const path = join(home.home, 'reviews', home.journals()[0] ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('knew', 'know'));
    const { status, stdout } = await home.run(['doctor']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /DAMAGE {2}reviews\/\w+\.jsonl: damaged, and skipped: line 1\. .* have it\n/,
    );
    expect(stdout).toMatch(/jsonl: this device, 1 event\n/);
    const json = await home.run(['doctor', '--json']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, events: 1 });
  });

  test('of a folder full of trouble', async () => {
    const { at, home } = await twoLaptops();
    mkdirSync(join(home.home, 'reviews', 'folder.jsonl'));
    at.file('home laptop/device.json', '{"version":9}');
    at.file('home laptop/config.json', '{"new.perDay":"many"}');
    const { status, stdout } = await home.run(['doctor']);
    expect(status).toBe(1);
    expect(stdout).toContain('DAMAGE  reviews/folder.jsonl');
    expect(stdout).toContain('DAMAGE  device.json');
    expect(stdout).toContain('DAMAGE  config.json');
  });

  test('of links that lead nowhere, and files where folders should be', async () => {
    const { home } = await twoLaptops();
    const [reviews, device] = [join(home.home, 'reviews'), join(home.home, 'device.json')];
    rmSync(device);
    symlinkSync('device.json', device);
    const { stdout } = await home.run(['doctor']);
    expect(stdout).toMatch(/DAMAGE {2}device\.json: .* is a link/);
    rmSync(reviews, { recursive: true });
    symlinkSync('not-mounted', reviews);
    const { status, stdout: more } = await home.run(['doctor']);
    expect(status).toBe(1);
    expect(more).toMatch(/DAMAGE {2}reviews: .* is a link/);
    rmSync(reviews);
    writeFileSync(reviews, '');
    writeFileSync(join(home.home, 'backups'), '');
    const { stdout: files } = await home.run(['doctor']);
    expect(files).toContain('DAMAGE  reviews: ');
    expect(files).toContain('DAMAGE  backups: ');
  });

  test('clears the folder of a sync that was killed, and no other', async () => {
    const { home } = await twoLaptops();
    const [left, ours] = [join(home.home, '.sync.tmp-a1B2c3'), join(home.home, 'mine.tmp-a1')];
    for (const folder of [left, ours]) {
      mkdirSync(join(folder, '.git'), { recursive: true });
      utimesSync(folder, 0, 0);
    }
    expect(await home.does('doctor')).toContain('mended  .sync.tmp-a1B2c3');
    expect(existsSync(left)).toBe(false);
    expect(existsSync(ours)).toBe(true);
  });

  test('notices answers from the future', async () => {
    const { home } = await twoLaptops();
    await home.answers('c', 'knew', '2036-11-22T10:00:00+01:00');
    expect(await home.does('doctor')).toContain('1 event is dated in the future (2036-11-22)');
  });
});
