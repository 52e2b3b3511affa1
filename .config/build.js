// Builds dist/: start.cjs, and for it one self-contained script a command, every library inside. Few files, because each
// costs a start of its own; each by itself, so that a command pays for its own code alone; scripts rather than modules,
// because Node's loader of modules costs a fifth of its own start, and the compiled code of scripts can be kept.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = join(root, 'dist');

// What `import()` loads from a file of its own: the commands, and what few sessions need. Every other `import()` stays
// in the file that asks for it, unevaluated until then.
const SEPARATE = /^(commands\/|deck\/front-matter-yaml|terminal\/confirm)/;

const WRAPPED = {
  banner: { js: '(function(exports,require,module,__dirname){' },
  footer: { js: '})' },
};

// `conf` validates with ajv only when it is given a schema, compares versions with semver only when it is given
// migrations, and compares its file with its defaults by node:assert; ours is given none of them, and loading all that
// would cost more than everything else at start-up. Using what is left out by accident fails loudly.
const confWithoutExtras = {
  name: 'conf-without-extras',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(ajv(-formats$|\/)|semver$|node:assert$)/ }, ({ path, importer }) =>
      /node_modules.conf\b/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents:
        path === 'node:assert'
          ? 'export default { deepEqual() {} };'
          : `
            const leftOut = () => { throw new Error('${path} is not bundled'); };
            export class Ajv2020 { constructor() { leftOut(); } }
            export default new Proxy({}, { get: leftOut });
          `,
    }));
  },
};

// Functions that few runs need, of packages that do much when they are loaded: the table of HTML's entities, a buffer
// for edit distances, the patterns of wide characters. Each is loaded by its first call.
const LOADED_BY_FIRST_CALL = {
  entities: ['decodeHTMLStrict'],
  'fastest-levenshtein': ['distance', 'closest'],
  'fast-string-width': ['default'],
  // Both for conf: the platform's folders, where none was named; and writing, which most commands never do.
  'env-paths': ['default'],
  atomically: ['writeFileSync'],
};

// markdown-it makes a finder of bare links for each of its parsers; CommonMark has none, and ours never ask it.
const markdownWithoutLinkify = {
  name: 'markdown-without-linkify',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^linkify-it$/ }, ({ path }) => ({ path, namespace: 'no-linkify' }));
    onLoad({ filter: /.*/, namespace: 'no-linkify' }, () => ({
      contents: 'export class LinkifyIt {}',
    }));
  },
};

// The prompts wrap every screen by the widths of its words, ours among them that fit already. Our own measure knows the
// common ones without the patterns of the wide.
const promptsMeasureAsWeDo = {
  name: 'prompts-measure-as-we-do',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fast-string-width$/ }, ({ path, importer }) =>
      /node_modules.fast-wrap-ansi\b/.test(importer) ? { path, namespace: 'our-width' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'our-width' }, () => ({
      contents: "export { displayWidth as default } from './src/view/text/width.ts';",
      resolveDir: root,
    }));
  },
};

const packagesByFirstCall = {
  name: 'packages-by-first-call',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: new RegExp(`^(${Object.keys(LOADED_BY_FIRST_CALL).join('|')})$`) },
      ({ path, resolveDir, namespace }) =>
        namespace === 'by-first-call'
          ? undefined
          : { path, namespace: 'by-first-call', pluginData: resolveDir },
    );
    onLoad({ filter: /.*/, namespace: 'by-first-call' }, ({ path, pluginData }) => ({
      contents: LOADED_BY_FIRST_CALL[path]
        .map((name) => {
          const exported = name === 'default' ? 'export default' : `export const ${name} =`;
          return `${exported} (...args) => require('${path}').${name}(...args);`;
        })
        .join('\n'),
      resolveDir: pluginData,
    }));
  },
};

// `import 'node:fs'` makes Node build a module out of every export, which runs getters that load half its library;
// asking for the builtin object itself costs nothing (5 ms of start-up, measured). Some are large and seldom used, by us
// or by the library that imports them: they load when something of theirs is first touched.
const LAZY_BUILTINS = ['child_process', 'crypto', 'os'];

const builtinsAsObjects = {
  name: 'builtins-as-objects',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path }) => {
      const name = path.replace(/^node:/, '');
      if (!builtinModules.includes(name)) return undefined;
      return { path: name, namespace: LAZY_BUILTINS.includes(name) ? 'lazy-builtin' : 'builtin' };
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
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/${entry}.ts`],
    outbase: 'src',
    outdir,
    bundle: true,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    // What start.cjs gives to each script in place of what only modules have.
    define: { 'import.meta.dirname': '__dirname' },
    // start.cjs calls each script as a function; its own start is an ordinary one.
    ...(entry === 'start' ? {} : WRAPPED),
    supported: { 'dynamic-import': false },
    platform: 'node',
    target: 'node20.19',
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'warning',
    plugins: [
      confWithoutExtras,
      markdownWithoutLinkify,
      promptsMeasureAsWeDo,
      packagesByFirstCall,
      builtinsAsObjects,
      separateFiles(entry, found),
    ],
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, inAscii(text));
  }
  return { found, inputs: Object.keys(metafile.inputs) };
}

/** esbuild escapes what is not ASCII in strings but not in regular expressions; start.cjs reads ASCII alone. */
function inAscii(code) {
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // eslint-disable-next-line no-control-regex -- all of ASCII is what stays
  return code.replace(/[^\u0000-\u007f]/g, escape);
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
