// Builds dist/: start.cjs, and one self-contained script per command, including all libraries. Few files, because each one
// costs start-up time; self-contained, so that a command only pays for its own code; scripts rather than modules, because
// Node's module loader costs a fifth of its start-up, and the compiled code of scripts can be cached.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inAscii } from './ascii.js';
import { licences } from './licences.js';
import { pageAssetsForBuild } from './page-assets.js';
import {
  askingWhereItIsAsked,
  builtinsAsObjects,
  chalkWithoutDetection,
  confWithoutExtras,
  kindsByFirstCall,
  markdownWithoutLinkify,
  packagesByFirstCall,
  practiceByFirstCall,
  promptsMeasureAsWeDo,
} from './plugins.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const outdir = join(root, 'dist');

// What `import()` loads from a separate file: the commands, and what few sessions or learners need. The target of every
// other `import()` stays in the importing file, unevaluated until then.
const SEPARATE =
  /^(commands\/|deck\/front-matter\/yaml|schedule\/fsrs\/fsrs|terminal\/(ask|colour-palette|confirm)|view\/wrap)/;

const WRAPPED = {
  banner: { js: '(function(exports,require,module,__dirname){' },
  footer: { js: '})' },
};

/** Leaves the separate files out of the file that imports them, and queues them for building. */
function separateFiles(from, found) {
  return {
    name: 'separate-files',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, kind, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const target = relative(join(root, 'src'), join(resolveDir, path)).replaceAll('\\', '/');
        if (!SEPARATE.test(target)) return undefined;
        found.add(target.replace(/\.js$/, ''));
        const between = posix.relative(posix.dirname(from), target);
        return { path: between.replace(/\.js$/, '.cjs'), external: true };
      });
    },
  };
}

/** Builds one file of dist/; returns which others it imports, and its inputs. */
async function buildFile(entry) {
  const found = new Set();
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/${entry}.ts`],
    outbase: 'src',
    outdir,
    bundle: true,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    // What start.cjs provides to each script in place of what only modules have.
    define: { 'import.meta.dirname': '__dirname' },
    // start.cjs calls each script as a function, but is itself started as usual.
    ...(entry === 'start' ? {} : WRAPPED),
    supported: { 'dynamic-import': false },
    platform: 'node',
    target: 'node20.19',
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'warning',
    plugins: [
      chalkWithoutDetection,
      confWithoutExtras,
      markdownWithoutLinkify,
      promptsMeasureAsWeDo(root),
      packagesByFirstCall,
      practiceByFirstCall(root, entry, found),
      kindsByFirstCall,
      askingWhereItIsAsked(entry),
      builtinsAsObjects,
      pageAssetsForBuild,
      separateFiles(entry, found),
    ],
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, inAscii(text));
  }
  return { found, inputs: Object.keys(metafile.inputs) };
}

rmSync(outdir, { recursive: true, force: true });
const entries = new Set(['start', 'cli']);
const inputs = [];
// A set may grow during iteration: every file found is built in turn.
for (const entry of entries) {
  const built = await buildFile(entry);
  for (const other of built.found) entries.add(other);
  inputs.push(...built.inputs);
}
writeFileSync(join(outdir, 'THIRD-PARTY-LICENSES.txt'), licences(root, inputs));
