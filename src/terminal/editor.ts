import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { safeText } from '../safe-text.js';

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

type Environment = Readonly<Record<string, string | undefined>>;

/** Editors that most systems have, for users who have not chosen one. */
const USUAL = ['vi', 'nano'];

/**
 * Opens `$VISUAL` or `$EDITOR`, or else `vi` or `nano`, and waits for it. The variable is a command line, as git takes it
 * (`code --wait`), so the shell splits it; the file's name is never part of what the shell reads. Returns what went
 * wrong, if anything, as sentences.
 */
export function openInEditor(place: FilePlace, env: Environment): string | undefined {
  const editor = chosenEditor(env) ?? USUAL.find((name) => isOnPath(name, env));
  if (editor === undefined) {
    return 'There is no editor: neither vi nor nano is on the PATH. To use another, set $EDITOR to its command.';
  }
  const args = editorArguments(editor, place);
  const how = { stdio: 'inherit', env: { ...env } } as const;
  const result =
    process.platform === 'win32'
      ? spawnSync(editor, args, { ...how, shell: true })
      : spawnSync('sh', ['-c', `${editor} "$@"`, editor, ...args], how);
  const name = safeText(editor);
  // The shell says 126 of what it may not run, and 127 of what it does not find.
  if (result.error !== undefined || result.status === 127 || result.status === 126) {
    return `The editor could not be started: ${name}. Which one is started, $VISUAL and $EDITOR say.`;
  }
  if (result.status === 0) return undefined;
  const ending = result.status === null ? String(result.signal) : `status ${result.status}`;
  return `The editor ended with ${ending}: ${name}.`;
}

function chosenEditor(env: Environment): string | undefined {
  return [env['VISUAL'], env['EDITOR']].find((value) => value !== undefined && value.trim() !== '');
}

function isOnPath(name: string, env: Environment): boolean {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
