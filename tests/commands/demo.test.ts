import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { demo } from '../../src/commands/demo.js';
import { plainPalette } from '../../src/view/palette.js';
import { UserError } from '../../src/user-error.js';
import { goldenCases } from '../autodiff/support/golden.js';

type Context = Parameters<typeof demo>[1];

/** A terminal of 80 columns that remembers what is printed, fed from `stdin`. */
function terminal() {
  const printed: string[] = [];
  const complaints: string[] = [];
  const stdin = new PassThrough();
  const context: Context = {
    env: {},
    err: (text) => void complaints.push(text),
    isRead: () => true,
    isTerminal: false,
    // Nothing that is not a terminal draws on it.
    stdout: new PassThrough() as unknown as Context['stdout'],
    surface: { width: 80, palette: plainPalette },
    out: (text) => void printed.push(text),
    // A pipe and a terminal's input differ in nothing that is read here.
    stdin: stdin as unknown as Context['stdin'],
  };
  return { context, printed, complaints, stdin };
}

async function run(expression?: string, at?: string, format?: string): Promise<string> {
  const { context, printed } = terminal();
  expect(await demo({ expression, at, format }, context)).toBe(0);
  return printed.join('');
}

/** Answers to lines of requests. */
async function answers(...requests: string[]): Promise<unknown[]> {
  const { context, printed, stdin } = terminal();
  stdin.end(requests.join('\n'));
  expect(await demo({ expression: '-' }, context)).toBe(0);
  return printed.map((line) => JSON.parse(line) as unknown);
}

describe('demo', () => {
  test('without an expression shows the example of the survey', async () => {
    const text = await run();
    expect(text).toContain('y = ln(x1) + x1*x2 - sin(x2)   at x1 = 2, x2 = 5\n');
    expect(text).toContain('∂y/∂x1 = 5.5000 = 5.0000 + 0.5000\n');
    expect(text.endsWith('\n')).toBe(true);
  });

  test('the example can be moved to another point', async () => {
    expect(await run(undefined, 'x1=1,x2=0')).toContain('at x1 = 1, x2 = 0');
  });

  test('as JSON is one document', async () => {
    const text = await run('x^2', 'x=3', 'json');
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({ expr: 'x^2', at: { x: 3 }, value: 9, grad: { x: 6 } });
  });

  test.each([
    ['x +', 'x=1'],
    ['x', undefined],
    ['x', 'x=one'],
    ['-', 'x=1'],
  ])('wrong usage: demo "%s" --at %s', async (expression, at) => {
    const error = await run(expression, at).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ status: 2 });
  });
});

test.each([
  ['lessons', 'Did you mean demo lesson? A variable gets its value with --at lessons=….'],
  ['lessons order', 'Did you mean demo lesson? A variable gets its value with --at lessons=….'],
  ['trian', 'Did you mean demo train? A variable gets its value with --at trian=….'],
])('a misspelt command is not an expression: demo %s', async (expression, hint) => {
  await expect(run(expression)).rejects.toMatchObject({ status: 2, hint });
  if (!expression.includes(' ')) expect(await run(expression, `${expression}=2`)).toContain('= 2');
});

describe('demo -', () => {
  test('ends when nobody reads the answers, however many requests there are', async () => {
    const { context, printed, stdin } = terminal();
    const forThree: Context = { ...context, isRead: () => printed.length < 3 };
    stdin.write('{"expr": "1 + 1"}\n'.repeat(5));
    expect(await demo({ expression: '-' }, forThree)).toBe(0);
    expect(printed).toHaveLength(3);
  });

  test('answers line by line and stops at nothing', async () => {
    expect(
      await answers(
        '{"expr": "x*y", "at": {"x": 2, "y": 3}}',
        'nonsense',
        '',
        '{"expr": "2 * * x", "at": {"x": 1}}',
        '{"expr": "x", "at": {}}',
        '{"expr": "1/x", "at": {"x": 0}}',
        '{"expr": "__proto__^2", "at": {"__proto__": 3}}',
        '{"expr": "1 + 1"}',
      ),
    ).toMatchInlineSnapshot(`
      [
        {
          "grad": {
            "x": 3,
            "y": 2,
          },
          "value": 6,
        },
        {
          "column": 1,
          "error": "The line is not JSON: expected a value at column 1, but there is "nonsense".",
          "hint": "Write {"expr": "x*y", "at": {"x": 2, "y": 3}}.",
          "line": 2,
        },
        {
          "column": 5,
          "error": "Expected a number, a variable or "(" after "*", but there is "*".",
          "line": 4,
        },
        {
          "error": ""x" has no value.",
          "hint": "Give the values in the request: "at": {"x": …}.",
          "line": 5,
        },
        {
          "grad": {
            "x": "-inf",
          },
          "value": "inf",
        },
        {
          "grad": {
            "__proto__": 6,
          },
          "value": 9,
        },
        {
          "grad": {},
          "value": 2,
        },
      ]
    `);
  });

  test('answers with the mode, the Jacobian and the Hessian that are asked for', async () => {
    const at = { x: 2, y: 3 };
    expect(
      await answers(
        ...[
          { expr: 'x*y', at, mode: 'forward' },
          { expr: 'x*y, x + y', at },
          { expr: 'x*y', at, mode: 'both' },
          { expr: 'x^2*y', at, hessian: true },
          { expr: 'x*y, x^2', at, hessian: true, mode: 'forward' },
          { expr: 'x', at: { x: 1 }, mode: 'sideways' },
          { expr: 'x', at: { x: 1 }, hessian: 'yes' },
        ].map((request) => JSON.stringify(request)),
      ),
    ).toMatchInlineSnapshot(`
      [
        {
          "grad": {
            "x": 3,
            "y": 2,
          },
          "mode": "forward",
          "value": 6,
        },
        {
          "grad": {
            "x": [
              3,
              1,
            ],
            "y": [
              2,
              1,
            ],
          },
          "inputs": [
            "x",
            "y",
          ],
          "jacobian": [
            [
              3,
              2,
            ],
            [
              1,
              1,
            ],
          ],
          "outputs": [
            "f₁",
            "f₂",
          ],
          "value": [
            6,
            5,
          ],
        },
        {
          "forward": [
            [
              3,
              2,
            ],
          ],
          "grad": {
            "x": 3,
            "y": 2,
          },
          "mode": "both",
          "reverse": [
            [
              3,
              2,
            ],
          ],
          "value": 6,
        },
        {
          "grad": {
            "x": 12,
            "y": 4,
          },
          "hessian": [
            [
              6,
              4,
            ],
            [
              4,
              0,
            ],
          ],
          "inputs": [
            "x",
            "y",
          ],
          "value": 12,
        },
        {
          "grad": {
            "x": [
              3,
              4,
            ],
            "y": [
              2,
              0,
            ],
          },
          "hessian": [
            [
              [
                0,
                1,
              ],
              [
                1,
                0,
              ],
            ],
            [
              [
                2,
                0,
              ],
              [
                0,
                0,
              ],
            ],
          ],
          "inputs": [
            "x",
            "y",
          ],
          "jacobian": [
            [
              3,
              2,
            ],
            [
              4,
              0,
            ],
          ],
          "mode": "forward",
          "outputs": [
            "f₁",
            "f₂",
          ],
          "value": [
            6,
            4,
          ],
        },
        {
          "error": ""mode" must be "reverse", "forward" or "both".",
          "hint": "Write {"expr": "x*y", "at": {"x": 2, "y": 3}}.",
          "line": 6,
        },
        {
          "error": ""hessian" must be true or false.",
          "hint": "Write {"expr": "x*y", "at": {"x": 2, "y": 3}}.",
          "line": 7,
        },
      ]
    `);
  });

  test('each answer is there before the next request is', async () => {
    const { context, printed, stdin } = terminal();
    const finished = demo({ expression: '-' }, context);
    const answered = async (count: number) => {
      while (printed.length < count) await new Promise((resolve) => setImmediate(resolve));
    };
    stdin.write('{"expr": "x", "at": {"x": 1}}\n');
    await answered(1);
    stdin.write('{"expr": "2*x", "at": {"x": 1}}\n');
    await answered(2);
    stdin.end();
    expect(await finished).toBe(0);
    expect(printed).toEqual(['{"value":1,"grad":{"x":1}}\n', '{"value":2,"grad":{"x":2}}\n']);
  });

  test('writes inf and nan as PyTorch does in the golden files', async () => {
    const kinks = goldenCases('kinks');
    const written = (number: number) =>
      Number.isFinite(number) ? number : String(number).replace('Infinity', 'inf').toLowerCase();
    const requests = kinks.map(({ expr, at }) =>
      JSON.stringify({ expr, at: Object.fromEntries(at) }),
    );
    const expected = kinks.map(({ value, grad }) => ({
      value: written(value),
      grad: Object.fromEntries([...grad].map(([name, slope]) => [name, written(slope)])),
    }));
    // The sign of zero was lost in writing the request.
    const unsigned = (document: unknown) => JSON.stringify(document);
    expect((await answers(...requests)).map(unsigned)).toEqual(expected.map(unsigned));
  });
});

describe('demo --format and --output', () => {
  const written = async (format: string | undefined, path: string) => {
    const { context, printed } = terminal();
    const options = { expression: 'x*x', at: 'x=3', format, output: path };
    expect(await demo(options, context)).toBe(0);
    return { printed, text: readFileSync(path, 'utf8') };
  };

  test('writes the file and prints nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'autodiff-tutor-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const { printed, text } = await written('json', join(folder, 'trace.json'));
    expect(printed).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ value: 9 });
    await expect(written(undefined, join(folder, 'no/such/file'))).rejects.toThrow(
      'its folder does not exist',
    );
    await expect(written(undefined, folder)).rejects.toThrow('there is a folder of that name');
  });

  test.each([
    ['graph.svg', '<?xml'],
    ['graph.DOT', 'digraph'],
    ['page.html', '<!doctype html>'],
    ['script.py', '# y = x*x'],
    ['trace.json', '{"expr"'],
    ['notes', 'y = x*x'],
  ])('without --format the name says which: %s', async (name, beginning) => {
    const folder = mkdtempSync(join(tmpdir(), 'autodiff-tutor-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const { text } = await written(undefined, join(folder, name));
    expect(text.startsWith(beginning)).toBe(true);
    expect((await written('text', join(folder, name))).text.startsWith('y = x*x')).toBe(true);
  });

  test('a picture of another kind is refused', async () => {
    await expect(written(undefined, 'graph.png')).rejects.toMatchObject({
      status: 2,
      message: 'No .png can be drawn here.',
    });
  });

  test.each([
    ['g.foo', 'The endings are .txt, .json, .dot, .gv, .mmd, .mermaid, .svg, .html, .htm, .py.'],
    ['g.svgg', 'Did you mean .svg? The endings are'],
    ['run.2', 'For any other, say the format: --format text.'],
  ])(
    '%s, whose ending is no format, is refused; with --format it is written',
    async (name, hint) => {
      const folder = mkdtempSync(join(tmpdir(), 'autodiff-tutor-'));
      onTestFinished(() => {
        rmSync(folder, { recursive: true });
      });
      await expect(written(undefined, join(folder, name))).rejects.toMatchObject({
        status: 2,
        message: `No format is known by the ending ${extname(name)}; nothing was written.`,
        hint: expect.stringContaining(hint) as string,
      });
      expect(readdirSync(folder)).toEqual([]);
      expect((await written('json', join(folder, name))).text).toMatch(/^\{"expr"/);
    },
  );

  test.each([
    ['mermaid', 'Mermaid draws up to 500 edges'],
    ['dot', 'Graphviz may take minutes'],
  ])('warns about how viewers handle a large %s graph', async (format, advice) => {
    const { context, printed, complaints } = terminal();
    const large = Array.from({ length: 300 }, () => 'sin(x)').join('+');
    expect(await demo({ expression: large, at: 'x=1', format }, context)).toBe(0);
    expect(complaints.join('')).toContain(advice);
    expect(printed.join('')).not.toContain(advice);
    complaints.length = 0;
    expect(await demo({ expression: 'x*x', at: 'x=1', format }, context)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a format that does not exist is named, with the nearest one', async () => {
    const error = await run('x', 'x=1', 'jsn').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 2, hint: 'Did you mean json?' });
  });
});

describe('demo --mode, --hessian and --of', () => {
  const shown = async (options: Parameters<typeof demo>[0]) => {
    const { context, printed } = terminal();
    expect(await demo(options, context)).toBe(0);
    return printed.join('');
  };
  const two = { expression: 'x*y, x + y', at: 'x=2,y=3' };

  test('forward mode, both, and several results', async () => {
    expect(await shown({ ...two, mode: 'forward' })).toContain('TANGENTS');
    expect(await shown({ ...two, mode: 'both' })).toContain('↑ of f₂');
    expect(await shown({ ...two, hessian: true })).toContain('HESSIAN');
  });

  test('a single one of several results can be shown, with its digit typed on any keyboard', async () => {
    const text = await shown({ ...two, of: 'f2' });
    expect(text).toContain('Walk back from f₂.');
    expect(text).not.toContain('JACOBIAN');
    await expect(shown({ ...two, of: 'g' })).rejects.toMatchObject({ status: 2 });
  });

  test('with - the requests say what they want', async () => {
    await expect(shown({ expression: '-', mode: 'both' })).rejects.toMatchObject({ status: 2 });
    await expect(shown({ expression: '-', hessian: true })).rejects.toMatchObject({ status: 2 });
  });
});
