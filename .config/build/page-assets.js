// The assets embedded in the HTML pages: style sheets and the script of the walk, each in one piece, and their hashes for
// the Content-Security-Policy. A plugin for esbuild and one for vitest provide them to src/view/page/ and
// src/view/evidence/page/.
import { buildSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VIEW = join(dirname(fileURLToPath(import.meta.url)), '../../src/view');
const BROWSER = join(VIEW, 'page/browser');
/** The pages, by their folders in src/view/. */
const PAGES = { page: pageAssets, 'evidence/page': evidenceAssets };
const IMPORTER = /view[\\/]((?:evidence[\\/])?page)[\\/]\w+\.ts$/;
/** The page that imports its assets; undefined if that is not what is imported. */
const pageOf = (path, importer) =>
  path === './assets.js' ? IMPORTER.exec(importer)?.[1]?.replaceAll('\\', '/') : undefined;

/** The source of the module `./assets.js` for the walk's page. */
function pageAssets() {
  const script = made(join(BROWSER, 'walk.ts'), 'iife');
  const style = `${graphLooks()}${made(join(BROWSER, 'page.css'))}`;
  return exporting({ script, scriptHash: hashOf(script), style, styleHash: hashOf(style) });
}

/** The same for the page of `stats`. */
function evidenceAssets() {
  const style = made(join(VIEW, 'evidence/page/page.css'));
  return exporting({ style, styleHash: hashOf(style) });
}

function exporting(texts) {
  return Object.entries(texts)
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

/** The style of the drawing, which is in TypeScript because pictures embed it too. */
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
    onResolve({ filter: /^\.\/assets\.js$/ }, ({ path, importer }) => {
      const page = pageOf(path, importer);
      return page && { path: page, namespace: 'page-assets' };
    });
    onLoad({ filter: /.*/, namespace: 'page-assets' }, ({ path }) => ({ contents: PAGES[path]() }));
  },
};

const PREFIX = '\0page-assets/';

export const pageAssetsForTests = {
  name: 'page-assets',
  enforce: 'pre',
  resolveId: (path, importer) => {
    const page = pageOf(path, importer ?? '');
    return page && PREFIX + page;
  },
  load: (id) => (id.startsWith(PREFIX) ? PAGES[id.slice(PREFIX.length)]() : undefined),
};
