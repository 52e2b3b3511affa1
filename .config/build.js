// Builds dist/: start.js, and for it one self-contained script a command, every library inside. Few files, because each
// costs a start of its own; each by itself, so that a command pays for its own code alone; scripts rather than modules,
// because Node 20 can keep the compiled code of those only.
import { build } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = join(root, 'dist');

// What `import()` loads from a file of its own: the commands, and what few sessions need. Every other `import()` stays
// in the file that asks for it, unevaluated until then.
const SEPARATE = /^(commands\/|deck\/front-matter-yaml|terminal\/confirm|view\/trace\/trace-demo)/;

const AS_MODULE = { format: 'esm' };
const AS_SCRIPT = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // What start.js gives to each script in place of what only modules have.
  define: { 'import.meta.url': '__fileUrl' },
  supported: { 'dynamic-import': false },
};

// `conf` validates with ajv only when it is given a schema, and compares versions with semver only when it is given
// migrations; ours is given neither, and loading them all the same would cost more than everything else at start-up.
// Using them by accident fails loudly.
const confWithoutExtras = {
  name: 'conf-without-extras',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(ajv(-formats$|\/)|semver$)/ }, ({ path, importer }) =>
      /node_modules.conf\b/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `
        const leftOut = () => { throw new Error('${path} is not bundled'); };
        export class Ajv2020 { constructor() { leftOut(); } }
        export default new Proxy({}, { get: leftOut });
      `,
    }));
  },
};

// `import 'node:fs'` makes Node build a module out of every export, which runs getters that load half its library;
// asking for the builtin object itself costs nothing (5 ms of start-up, measured). Commander loads child_process for
// subcommands that are programs of their own, and conf loads crypto for stores that are encrypted; ours are neither, so
// these load when they are first used.
const LAZY = [
  ['child_process', /node_modules.commander\b/],
  ['crypto', /node_modules.conf\b/],
];

const builtinsAsObjects = {
  name: 'builtins-as-objects',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, importer }) => {
      const name = path.replace(/^node:/, '');
      if (!builtinModules.includes(name)) return undefined;
      const lazy = LAZY.some(([builtin, by]) => name === builtin && by.test(importer));
      return { path: name, namespace: lazy ? 'lazy-builtin' : 'builtin' };
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}');`,
    }));
    // An empty object whose prototype finds everything: that also survives being wrapped as a module's namespace.
    onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
      contents: `module.exports = Object.create(new Proxy({}, {
        get: (_, name) => process.getBuiltinModule('node:${path}')[name],
      }));`,
    }));
  },
};

/** Leaves the separate files out of the file that imports them, and notes them to be built next. */
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

/** Builds one file of dist/; returns which others it imports, and what went into it. */
async function buildFile(entry) {
  const found = new Set();
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`src/${entry}.ts`],
    outbase: 'src',
    outdir,
    bundle: true,
    ...(entry === 'start' ? AS_MODULE : AS_SCRIPT),
    platform: 'node',
    target: 'node20.19',
    minify: true,
    metafile: true,
    logLevel: 'warning',
    plugins: [confWithoutExtras, builtinsAsObjects, separateFiles(entry, found)],
  });
  return { found, inputs: Object.keys(metafile.inputs) };
}

/** The licence of every bundled package, which most of them ask to be passed on. */
function licences(inputs) {
  const folders = new Set(
    inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(root, folder, 'package.json'), 'utf8'),
      );
      return `${name} ${version} (${license})\n\n${licenceText(join(root, folder))}`;
    })
    .join(`\n${'-'.repeat(80)}\n`);
}

function licenceText(folder) {
  for (const name of ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'License', 'LICENCE']) {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      // Try the next spelling.
    }
  }
  return 'No licence file in the package.\n';
}

rmSync(outdir, { recursive: true, force: true });
const entries = new Set(['start', 'cli']);
const inputs = [];
// A set grows while it is walked: every file found is built in its turn.
for (const entry of entries) {
  const built = await buildFile(entry);
  for (const other of built.found) entries.add(other);
  inputs.push(...built.inputs);
}
writeFileSync(join(outdir, 'THIRD-PARTY-LICENSES.txt'), licences(inputs));
