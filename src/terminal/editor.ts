import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

/** A place in a file. */
export interface FilePlace {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Editors that take `+LINE FILE`, the oldest convention; most others take `FILE:LINE`. */
const PLUS_LINE = new Set(
  'vi vim nvim view nano pico emacs emacsclient micro kak joe jed ne mg ed ex gedit kate less'.split(
    ' ',
  ),
);
const GOTO = new Set(['code', 'code-insiders', 'codium', 'cursor', 'windsurf']);
const COLON_LINE = new Set(['subl', 'sublime_text', 'hx', 'helix', 'zed', 'atom', 'mate']);

/** The arguments that make `editor` (its command line) open `place`; one that is not known just gets the file. */
export function editorArguments(editor: string, { path, line }: FilePlace): string[] {
  const program = basename(editor.trim().split(/\s+/)[0] ?? '').replace(/\.(exe|cmd|bat)$/i, '');
  if (PLUS_LINE.has(program)) return [`+${line}`, path];
  if (GOTO.has(program)) return ['--wait', '--goto', `${path}:${line}`];
  if (COLON_LINE.has(program)) return [`${path}:${line}`];
  return [path];
}

/**
 * Opens `$VISUAL` or `$EDITOR` and waits for it. The variable is a command line, as git takes it (`code --wait`), so
 * the shell splits it; the file's name is never part of what the shell reads. Returns what went wrong, if anything.
 */
export function openInEditor(
  place: FilePlace,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const editor = [env['VISUAL'], env['EDITOR']].find(
    (value) => value !== undefined && value.trim() !== '',
  );
  if (editor === undefined) return 'set $EDITOR to edit decks from here';
  const args = editorArguments(editor, place);
  const result =
    process.platform === 'win32'
      ? spawnSync(editor, args, { stdio: 'inherit', shell: true })
      : spawnSync('sh', ['-c', `${editor} "$@"`, editor, ...args], { stdio: 'inherit' });
  if (result.error !== undefined || result.status === 127)
    return `$EDITOR could not be started: ${editor}`;
  return result.status === 0
    ? undefined
    : `$EDITOR ended with status ${result.status ?? 'unknown'}`;
}
