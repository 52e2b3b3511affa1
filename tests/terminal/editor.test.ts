import { readFileSync } from 'node:fs';
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
    [{ EDITOR: 'sh -c "exit 3"' }, 'status 3'],
  ])('%j is said, not thrown', (env, words) => {
    expect(openInEditor(PLACE, env)).toContain(words);
  });
});
