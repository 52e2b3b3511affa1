import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guarded, openConf } from '../../src/progress/open-conf.js';
import { UserError } from '../../src/user-error.js';
import { tempHome } from '../support/homes.js';

const NOBODY = 65_534;

/** Runs something as a user who has only these rights to a folder, even where the tests run as root. */
function withRights(rights: number, folder: string, run: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  chmodSync(folder, rights);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    run();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o700);
  }
}

async function refusalOf(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return `${(error as UserError).message} ${(error as UserError).hint ?? ''}`;
}

describe('openConf', () => {
  it('keeps keys as they are: a dot is a dot', async () => {
    const home = tempHome();
    const conf = await openConf(home, 'config');
    conf.set('day.start', 5);
    expect(readdirSync(home.folder)).toEqual(['config.json']);
    expect(readFileSync(conf.path, 'utf8')).toBe('{"day.start":5}\n');
    expect((await openConf(home, 'config')).get('day.start')).toBe(5);
  });

  it('refuses a home that is a file, and leaves the file alone', async () => {
    const folder = join(tempHome().folder, 'diary.txt');
    writeFileSync(folder, 'Dear diary');
    const refusal = await refusalOf(openConf({ folder }, 'boxes'));
    expect(refusal).toContain(folder);
    expect(refusal).toContain('is a file');
    expect(refusal).toContain('AUTODIFF_TUTOR_HOME');
    expect(readFileSync(folder, 'utf8')).toBe('Dear diary');
  });

  it('refuses a home below a file', async () => {
    const file = join(tempHome().folder, 'diary.txt');
    writeFileSync(file, 'Dear diary');
    const refusal = await refusalOf(openConf({ folder: join(file, 'state') }, 'boxes'));
    expect(refusal).toContain('lies below one');
  });

  it('refuses a folder in place of its file', async () => {
    const home = tempHome();
    mkdirSync(join(home.folder, 'boxes.json'));
    const refusal = await refusalOf(openConf(home, 'boxes'));
    expect(refusal).toContain(`${join(home.folder, 'boxes.json')} is a folder`);
  });

  it('refuses a home that may not be read', async () => {
    const home = tempHome();
    const conf = await openConf(home, 'boxes');
    conf.set('version', 1);
    const before = readFileSync(conf.path);
    withRights(0o000, home.folder, () => {
      expect(() => guarded(conf.path, () => conf.store)).toThrow(
        `Progress cannot be kept: ${conf.path} may not be read or written by you.`,
      );
    });
    expect(readFileSync(conf.path)).toEqual(before);
  });

  it('refuses a home that is read-only, and leaves nothing half done', async () => {
    const home = tempHome();
    const conf = await openConf(home, 'boxes');
    withRights(0o555, home.folder, () => {
      expect(() => {
        guarded(conf.path, () => {
          conf.set('version', 1);
        });
      }).toThrow(`Progress cannot be kept: ${conf.path} may not be read or written by you.`);
    });
    expect(readdirSync(home.folder)).toEqual([]);
  });

  it('says where a damaged file is, in the platform’s own place too', async () => {
    const { folder } = tempHome();
    const variables = ['HOME', 'XDG_CONFIG_HOME', 'APPDATA'] as const;
    const before = variables.map((name) => [name, process.env[name]] as const);
    for (const name of variables) process.env[name] = folder;
    try {
      const { path } = await openConf({ folder: undefined }, 'boxes');
      expect(path.startsWith(folder)).toBe(true);
      expect(path).toContain('autodiff-tutor');
      writeFileSync(path, '{');
      const refusal = await refusalOf(openConf({ folder: undefined }, 'boxes'));
      expect(refusal).toContain(`${path} is damaged`);
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      }
    }
  });
});

describe('guarded', () => {
  const PATH = '/home/ada/boxes.json';
  const failing = (properties: object) => () => {
    throw Object.assign(new Error('it failed'), properties);
  };

  it('returns the result', () => {
    expect(guarded(PATH, () => 42)).toBe(42);
  });

  it.each([
    ['EACCES', 'may not be read or written by you'],
    ['EPERM', 'may not be written by you'],
    ['EROFS', 'is on a file system that is read-only'],
    ['ENOSPC', 'is on a disk that is full'],
    ['ENOTDIR', 'is a file, or lies below one, and a folder is needed there'],
    ['EEXIST', 'is a file, and a folder is needed there'],
    ['ELOOP', 'is a symbolic link that leads back to itself'],
    ['ENAMETOOLONG', 'is too long a name'],
    ['EISDIR', 'is a folder where a file is needed'],
  ])('puts %s in words', (code, words) => {
    const sentence = (path: string) => `Progress cannot be kept: ${path} ${words}.`;
    expect(() => guarded(PATH, failing({ code }))).toThrow(sentence(PATH));
    expect(() => guarded(PATH, failing({ code, path: '/home' }))).toThrow(sentence('/home'));
    expect(() => guarded(PATH, failing({ code }))).toThrow(UserError);
  });

  it('names the file itself where a new version of it could not be written beside it', () => {
    const path = `${PATH}.tmp-1764000000000abc`;
    expect(() => guarded(PATH, failing({ code: 'EACCES', path }))).toThrow(`${PATH} may not`);
  });

  it('lets through what a user cannot fix', () => {
    expect(() => guarded(PATH, failing({ code: 'EWHATEVER' }))).toThrow('it failed');
    expect(() => guarded(PATH, failing({}))).toThrow('it failed');
    expect(() => guarded(PATH, failing({}))).not.toThrow(UserError);
  });

  it('shows no control character of a path', () => {
    expect(() => guarded('/home/\u001b[2J', failing({ code: 'EACCES' }))).toThrow(
      '/home/\ufffd[2J',
    );
  });
});
