import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { world } from '../../support/world.js';
import { findInterpreter, isAtLeast } from './interpreter.js';
import { type Run, runSnippets } from './runs.js';

const SCRIPT = fileURLToPath(new URL('run-snippets.py', import.meta.url));
const hasPython = spawnSync('python3', ['-c', '']).status === 0;

describe('the interpreter', () => {
  const script = (torch: string): string =>
    `#!/bin/sh\ncase "$2" in *torch.__version__*) ${torch} ;; esac\n`;

  test('is the first on the path that has PyTorch, unless one is named', () => {
    const at = world();
    const without = at.file('a/python3', script('exit 1'));
    const has = at.file('b/python3.12', script('echo 3.12.1; echo 2.5.0'));
    const other = at.file('other', script('echo 3.9.0; echo 2.0.0'));
    for (const file of [without, has, other]) chmodSync(file, 0o755);
    const PATH = [join(at.folder, 'a'), join(at.folder, 'none'), join(at.folder, 'b')].join(
      delimiter,
    );
    expect(findInterpreter({ PATH })).toEqual({ path: has, python: '3.12.1', torch: '2.5.0' });
    expect(findInterpreter({ PATH, VERIFY_PYTHON: other })).toMatchObject({ torch: '2.0.0' });
    expect(findInterpreter({ PATH, VERIFY_PYTHON: without })).toBeUndefined();
    expect(findInterpreter({ PATH: join(at.folder, 'a') })).toBeUndefined();
  });

  test('is new enough by its numbers, not its letters', () => {
    const cases = ['1.13.0a0 2.0', '2.0.1+cpu 2.0', '2.10.0 2.9', '2.0 2.0.0', '1.13 1.13.1'];
    const isNew = (words: string) =>
      isAtLeast(words.split(' ')[0] ?? '', words.split(' ')[1] ?? '');
    expect(cases.map(isNew)).toEqual([false, true, true, true, false]);
  });
});

describe.skipIf(!hasPython)('running snippets', () => {
  /** Runs snippets in a Python whose PyTorch is a stand-in, so that no test needs the real one. */
  async function runAll(...snippets: readonly string[]): Promise<Run[]> {
    const at = world();
    at.file('torch/__init__.py', 'state = []\ndef manual_seed(n): state.append(n)\n');
    at.file('torch/nn/__init__.py', '');
    at.file('torch/nn/functional.py', '');
    const python = at.file(
      'python',
      `#!/bin/sh\nPYTHONPATH='${at.folder}' PYTHONDONTWRITEBYTECODE=1 exec python3 "$@"\n`,
    );
    chmodSync(python, 0o755);
    return runSnippets(snippets, python, SCRIPT, 2);
  }

  test('gives each a fresh interpreter with the prelude, and what it printed', async () => {
    const runs = await runAll(
      'print(torch.state, math.pi, nn.__name__, F.__name__)\nx = 1\n',
      'try:\n    x\nexcept NameError:\n    print("fresh")\n',
      'import os\nos.write(1, b"raw\\n")\nprint(torch.state)\n',
    );
    expect(runs.map(({ end, stdout, raised }) => [end, stdout, raised])).toEqual([
      ['done', '[0] 3.141592653589793 torch.nn torch.nn.functional\n', null],
      ['done', 'fresh\n', null],
      ['done', 'raw\n[0]\n', null],
    ]);
  });

  test('tells what was raised, and the statements that led there', async () => {
    const runs = await runAll(
      'def f():\n    return g(\n        1)\ndef g(a):\n    raise ValueError("odd")\n\nf()\n',
      'print(\n',
      'import sys\nprint(1)\nsys.exit(3)\n',
    );
    expect(runs.map(({ raised }) => [raised?.type, raised?.ranges])).toEqual([
      [
        'ValueError',
        [
          [7, 7],
          [2, 3],
          [5, 5],
        ],
      ],
      ['SyntaxError', [[1, 1]]],
      ['SystemExit', [[3, 3]]],
    ]);
    expect(runs[2]?.stdout).toBe('1\n');
  });

  test('stops what hangs or floods, tells what died, and goes on with the others', async () => {
    const runs = await runAll(
      'print("before", flush=True)\nwhile True:\n    pass\n',
      'while True:\n    print("x" * 1000)\n',
      'import os\nos.kill(os.getpid(), 9)\n',
      'import os\nos._exit(0)\n',
      'import subprocess\nsubprocess.Popen(["sleep", "30"])\nprint("left behind")\n',
      'print("after")\n',
    );
    expect(runs.map(({ end, detail }) => `${end} ${detail}`.trim())).toEqual([
      'hung',
      'flooded',
      'died signal 9',
      'died an exit',
      'hung',
      'done',
    ]);
    expect(runs[0]?.stdout).toBe('before\n');
    expect(runs[5]?.stdout).toBe('after\n');
  });
});
