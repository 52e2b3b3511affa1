// What the html page carries: its script and its style sheet, each in one piece, and the hashes by which
// its Content-Security-Policy knows them. A plugin for esbuild and one for vitest give them to src/view/page/.
import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VIEW = join(dirname(fileURLToPath(import.meta.url)), '../../src/view');
const BROWSER = join(VIEW, 'page/browser');
const ASSETS = /page\/assets\.js$/;
const isAssets = (path, importer) => path === './assets.js' && /view.page.\w+\.ts$/.test(importer);

/** The module that stands behind `./assets.js`. */
function pageAssets() {
  const script = made(join(BROWSER, 'walk.ts'), 'iife');
  const style = `${graphLooks()}${made(join(BROWSER, 'page.css'))}`;
  const exported = { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) };
  return Object.entries(exported)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
    .join('\n');
}

function made(file, format) {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
    logLevel: 'warning',
    ...(format && { format }),
  });
  return outputFiles[0].text.trim();
}

/** The looks of the drawing, which stand in TypeScript because pictures carry them too. */
function graphLooks() {
  const module = { exports: {} };
  new Function('module', made(join(VIEW, 'graph/svg-looks.ts'), 'cjs'))(module);
  return module.exports.GRAPH_LOOKS;
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

export const pageAssetsForBuild = {
  name: 'page-assets',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/assets\.js$/ }, ({ path, importer }) =>
      isAssets(path, importer) ? { path: 'page/assets.js', namespace: 'page-assets' } : undefined,
    );
    onLoad({ filter: ASSETS, namespace: 'page-assets' }, () => ({ contents: pageAssets() }));
  },
};

export const pageAssetsForTests = {
  name: 'page-assets',
  enforce: 'pre',
  resolveId: (path, importer) => (isAssets(path, importer ?? '') ? '\0page/assets.js' : undefined),
  load: (id) => (id === '\0page/assets.js' ? pageAssets() : undefined),
};
