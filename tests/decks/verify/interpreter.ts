import { spawnSync } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Python that has PyTorch. */
export interface Interpreter {
  readonly path: string;
  /** `3.11.2` */
  readonly python: string;
  /** `2.1.0` */
  readonly torch: string;
}

const QUESTION =
  'import platform, torch; print(platform.python_version()); print(torch.__version__)';
const PATIENCE_MS = 120_000;

/** The first Python with PyTorch: the one that `VERIFY_PYTHON` names, else those on the path. */
export function findInterpreter(env: NodeJS.ProcessEnv): Interpreter | undefined {
  const named = env['VERIFY_PYTHON'];
  for (const path of named === undefined ? pythonsOn(env['PATH'] ?? '') : [named]) {
    const { status, stdout } = spawnSync(path, ['-c', QUESTION], {
      encoding: 'utf8',
      timeout: PATIENCE_MS,
    });
    const [python, torch] = status === 0 ? stdout.trim().split('\n') : [];
    if (python !== undefined && torch !== undefined) return { path, python, torch };
  }
  return undefined;
}

/** What to do where there is none. */
export const HOW_TO_INSTALL = `No Python here has PyTorch, and the snippets of the decks need one to be run. Install it with
  apt install python3-torch     on Debian and Ubuntu, or
  pip install torch             anywhere,
or name a Python that has it: VERIFY_PYTHON=/path/to/python3 npm run verify:decks`;

/** Every `python3`, `python` and `python3.x` on a search path, in its order, links to one program once. */
function pythonsOn(path: string): string[] {
  const found = new Map<string, string>();
  for (const folder of path.split(delimiter)) {
    for (const name of namesIn(folder).filter((entry) => /^python(?:3(?:\.\d+)?)?$/.test(entry))) {
      const file = join(folder, name);
      const real = realPath(file);
      if (real !== undefined && !found.has(real)) found.set(real, file);
    }
  }
  return [...found.values()];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** Whether a version of PyTorch (`1.13.0a0`) is as new as another (`2.0`). */
export function isAtLeast(version: string, needed: string): boolean {
  const [has, needs] = [version, needed].map((text) =>
    text.split('.').map((part) => parseInt(part, 10)),
  );
  for (const [index, part] of (needs ?? []).entries()) {
    const own = has?.[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}
