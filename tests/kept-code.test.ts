import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepCode, keptCode, thisNode } from '../src/kept-code.js';

const NODE = thisNode({ version: 'v20.20.2', arch: 'x64', execPath: '/usr/bin/node' });
const CODE = Buffer.from('compiled '.repeat(1000));

function kept(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'autodiff-tutor-code-')), 'cli.cjs.cache');
  keepCode(path, CODE, NODE);
  return path;
}

test('the Node that left the code finds it again', () => {
  expect(keptCode(kept(), NODE)).toEqual(CODE);
});

test.each([
  ['another release with the same V8', { version: 'v20.19.0' }],
  ['another build in another place', { execPath: '/opt/node/bin/node' }],
  ['another architecture', { arch: 'arm64' as const }],
])('%s does not', (_which, other) => {
  const node = thisNode({ version: 'v20.20.2', arch: 'x64', execPath: '/usr/bin/node', ...other });
  expect(keptCode(kept(), node)).toBeUndefined();
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 4096)],
  ['with a page of zeros', (bytes: Buffer) => bytes.fill(0, 4096, 8192)],
  ['empty', () => Buffer.alloc(0)],
])('code that is %s is not used', (_how, damage) => {
  const path = kept();
  writeFileSync(path, damage(readFileSync(path)));
  expect(keptCode(path, NODE)).toBeUndefined();
});

test('nothing stored, or no place to store it, is not an error', () => {
  expect(keptCode('/nowhere/cli.cjs.cache', NODE)).toBeUndefined();
  expect(() => {
    keepCode('/nowhere/cli.cjs.cache', CODE, NODE);
  }).not.toThrow();
});
