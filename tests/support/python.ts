import { spawnSync } from 'node:child_process';

/** Debian's own Python may have PyTorch even if the first one on the path does not. */
const CANDIDATES = ['python3', '/usr/bin/python3'];

/** A Python that can import a module; undefined, without an error, if there is none. */
export function pythonWith(module: string): string | undefined {
  return CANDIDATES.find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0);
}

const PARSE_ALL = `
import ast, json, sys
for script in json.load(sys.stdin):
    try:
        ast.parse(script)
    except SyntaxError as error:
        print(f"{error}\\n{script}")
`;

const RUN_ALL = `
import contextlib, io, json, sys
for script in json.load(sys.stdin):
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(script, "script", "exec"), {"__name__": "__main__"})
    except BaseException as error:
        print(f"{error!r}\\n{script}")
`;

/** Python's complaints about the scripts' syntax; empty if all are fine. */
export function syntaxErrors(python: string, scripts: readonly string[]): string {
  return said(python, PARSE_ALL, scripts);
}

/** What the scripts raise, each run separately; empty if all succeed. */
export function runErrors(python: string, scripts: readonly string[]): string {
  return said(python, RUN_ALL, scripts);
}

function said(python: string, code: string, scripts: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(python, ['-c', code], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? stdout : `${stdout}${stderr}`;
}
