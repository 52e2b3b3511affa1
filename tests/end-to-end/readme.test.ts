import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KEY, sitDown } from '../support/terminal.js';
import { world } from '../support/world.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const PACKAGE = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { scripts: Record<string, string>; bin: Record<string, string> };

/** The command in the code block that follows a marker. */
function commandAfter(marker: string): string {
  const block = README.split(`<!-- ${marker} -->`)[1] ?? '';
  return /```sh\n(.*)\n```/.exec(block)?.[1] ?? '';
}

/** Every line of every shell example, and every command in a table, that starts the program. */
function examples(): string[] {
  const blocks = [...README.matchAll(/```sh\n([^`]*)```/g)].flatMap(([, code = '']) =>
    code.split('\n'),
  );
  const cells = [...README.matchAll(/^\| `(autodiff-tutor[^`]*)` /gm)].map(([, cell = '']) => cell);
  return [...blocks, ...cells].filter((line) => /(^|\| )autodiff-tutor( |$)/.test(line));
}

describe('the README', () => {
  test('starts with a command that installs and ends in a session on the opening deck', async () => {
    const [install, start] = commandAfter('study-command').split(' && ');
    expect(install).toBe('npm ci');
    expect(PACKAGE.scripts['prepare']).toContain('build');
    expect(start).toBe(`node ${PACKAGE.bin['autodiff-tutor'] ?? ''} study`);
    const learner = sitDown(world(), ['study']);
    await learner.sees('New · Why autodiff makes training possible', 'space to the question');
    learner.press(KEY.space);
    await learner.sees('Why autodiff makes training possible', '1/10', 'space show');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
  });

  test('names the command that tests everything, the one CI calls', () => {
    expect(commandAfter('test-command')).toBe('npm ci && npm test');
    const ci = readFileSync(new URL('../../.ci/run', import.meta.url), 'utf8');
    expect(ci).toContain('<!-- test-command -->');
    expect(PACKAGE.scripts['test']).toContain('vitest run');
  });

  test('shows only commands that work', async () => {
    const at = world();
    expect(examples().length).toBeGreaterThan(8);
    for (const example of examples()) {
      const { status, stderr } = await at.shell(example);
      expect({ example, status, stderr }).toEqual({ example, status: 0, stderr: '' });
    }
  });

  test('points to pages that exist', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(readFileSync(new URL(`../../${link}`, import.meta.url), 'utf8')).not.toBe('');
    }
  });
});
