import { execFileSync, spawnSync } from 'node:child_process';

/** A Python that has PyTorch, if there is one on this machine. */
export function pythonWithTorch(): string | undefined {
  return ['python3', '/usr/bin/python3'].find((python) => {
    const { status } = spawnSync(python, ['-c', 'import torch'], { stdio: 'ignore' });
    return status === 0;
  });
}

/** What a Python script prints when it reads `input`. */
export function runPython(python: string, script: string, input: string): string {
  return execFileSync(python, [script], { input, encoding: 'utf8', maxBuffer: 1e8 });
}
