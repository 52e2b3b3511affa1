// Writes the outlines of the shipped decks to dist/, with the texts they were made from, so that they need not be made at
// start-up: see src/library/known-outlines.ts.
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inAscii } from './ascii.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = mkdtempSync(join(tmpdir(), 'autodiff-tutor-outlines-'));

try {
  const outfile = join(folder, 'outline.mjs');
  await build({
    stdin: {
      contents: `
        export { outlineDeck } from './src/deck/outline.ts';
        export { recordOutline } from './src/deck/outline-record.ts';
        export { RECORDS_FILE, TEXTS_FILE } from './src/library/known-outlines.ts';
      `,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    outfile,
    logLevel: 'warning',
  });
  const made = await import(pathToFileURL(outfile).href);
  const decks = [];
  const texts = [];
  let at = 0;
  for (const file of readdirSync(join(root, 'decks')).sort()) {
    if (!file.endsWith('.md') || file === 'README.md') continue;
    const bytes = readFileSync(join(root, 'decks', file));
    const text = bytes.toString();
    const name = file.slice(0, -'.md'.length);
    const record = made.recordOutline(await made.outlineDeck(text, { name, path: file }), text);
    if (record === undefined) continue;
    decks.push({ record, from: at, to: at + bytes.length });
    texts.push(bytes);
    at += bytes.length;
  }
  writeFileSync(join(root, 'dist', made.RECORDS_FILE), inAscii(JSON.stringify({ decks })));
  writeFileSync(join(root, 'dist', made.TEXTS_FILE), Buffer.concat(texts));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
