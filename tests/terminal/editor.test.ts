import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorArguments, openInEditor } from '../../src/terminal/editor.js';
import { world } from '../support/world.js';

const PLACE = { path: 'my decks/a.md', line: 12 };

describe('where an editor opens a deck', () => {
  test.each([
    ['vim', ['+12', 'my decks/a.md']],
    ['/usr/bin/nano -w', ['+12', 'my decks/a.md']],
    ['code --wait', ['--wait', '--goto', 'my decks/a.md:12']],
    ['hx', ['my decks/a.md:12']],
    ['some-editor', ['my decks/a.md']],
  ])('%s', (editor, args) => {
    expect(editorArguments(editor, PLACE)).toEqual(args);
  });
});

describe('opening the editor', () => {
  test('VISUAL wins, its own arguments come first, and a path is never read by the shell', () => {
    const at = world();
    const script = at.file('editor.sh', 'printf "%s\\n" "$@" > "$(dirname "$0")/args"\n');
    const path = "it's; touch $(pwned) `pwned`.md";
    const env = { PATH: process.env['PATH'], VISUAL: `sh ${script} --flag`, EDITOR: 'false' };
    expect(openInEditor({ path, line: 3 }, env)).toBeUndefined();
    expect(readFileSync(join(at.folder, 'args'), 'utf8')).toBe(`--flag\n${path}\n`);
  });

  test.each([
    [{}, 'set $EDITOR'],
    [{ EDITOR: '  ' }, 'set $EDITOR'],
    [{ EDITOR: 'no-such-editor-anywhere' }, 'could not be started'],
    [{ EDITOR: 'sh -c "exit 3"' }, 'The editor ended with status 3: sh -c "exit 3".'],
    [{ EDITOR: 'sh -c "kill -TERM $$"' }, 'SIGTERM'],
    [{ EDITOR: '/' }, 'could not be started'],
  ])('%j is said, not thrown', (env, words) => {
    expect(openInEditor(PLACE, env)).toContain(words);
  });
});

describe('without a chosen editor', () => {
  /** A world whose PATH has only these programs and `sh`. */
  function withPrograms(...names: readonly string[]) {
    const at = world();
    symlinkSync('/bin/sh', join(mkdirs(join(at.folder, 'bin')), 'sh'));
    for (const name of names) {
      const path = at.file(`bin/${name}`, `#!/bin/sh\necho ${name} "$@" > ${at.folder}/opened\n`);
      chmodSync(path, 0o755);
    }
    const opened = (): string => readFileSync(join(at.folder, 'opened'), 'utf8');
    return { env: { PATH: join(at.folder, 'bin') }, opened };
  }

  test.each([
    [['vi', 'nano'], 'vi'],
    [['nano'], 'nano'],
  ])('of %j on the PATH it is %s', (names, started) => {
    const { env, opened } = withPrograms(...names);
    expect(openInEditor(PLACE, { ...env, EDITOR: '' })).toBeUndefined();
    expect(opened()).toBe(`${started} +12 my decks/a.md\n`);
  });

  test('a file that cannot be run does not count', () => {
    const { env } = withPrograms();
    writeFileSync(join(env.PATH, 'vi'), 'no program');
    expect(openInEditor(PLACE, env)).toBe(
      'There is no editor: neither vi nor nano is on the PATH. To use another, set $EDITOR to its command.',
    );
  });
});

function mkdirs(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}
