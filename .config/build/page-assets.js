// What the html page carries: its script and its style sheet, each in one piece, and the hash by which its
// Content-Security-Policy knows the script. A plugin for esbuild and one for vitest give them to src/view/page/.
import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BROWSER = join(dirname(fileURLToPath(import.meta.url)), '../../src/view/page/browser');
const ASSETS = /page\/assets\.js$/;
const isAssets = (path, importer) => path === './assets.js' && /view.page.\w+\.ts$/.test(importer);

/** The module that stands behind `./assets.js`. */
function pageAssets() {
  const made = (file) =>
    buildSync({
      entryPoints: [join(BROWSER, file)],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
      logLevel: 'warning',
    }).outputFiles[0].text.trim();
  const script = made('walk.ts');
  const exported = {
    script,
    scriptHash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
    style: made('page.css'),
  };
  return Object.entries(exported)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
    .join('\n');
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
