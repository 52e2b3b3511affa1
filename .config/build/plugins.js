// What is left out of the built files, or loaded late, because it costs more start-up time than it is worth.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';

// `conf` uses ajv only with a schema, semver only with migrations, and node:assert only to compare its file with its
// defaults. We pass none of these, and loading all that would cost more than everything else at start-up. The first two
// fail loudly if they are used by accident; should we ever pass defaults, the third must come back.
export const confWithoutExtras = {
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

// Functions that few runs need, from packages that do a lot when they are loaded: the table of HTML entities, a buffer for
// edit distances, the patterns of wide characters. Each is loaded at its first call.
const LOADED_BY_FIRST_CALL = {
  entities: ['decodeHTMLStrict'],
  'fastest-levenshtein': ['distance', 'closest'],
  'fast-string-width': ['default'],
  // Both for conf: the platform's folders, needed only if none was named, and writing, which most commands never do.
  'env-paths': ['default'],
  atomically: ['writeFileSync'],
};

// markdown-it creates a linkifier for each parser; CommonMark has no bare links, so ours never use it.
export const markdownWithoutLinkify = {
  name: 'markdown-without-linkify',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^linkify-it$/ }, ({ path }) => ({ path, namespace: 'no-linkify' }));
    onLoad({ filter: /.*/, namespace: 'no-linkify' }, () => ({
      contents: 'export class LinkifyIt {}',
    }));
  },
};

// chalk detects the terminal's colours when it is loaded; we have already decided on them, and tell it.
export const chalkWithoutDetection = {
  name: 'chalk-without-detection',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'no-detection' }));
    onLoad({ filter: /.*/, namespace: 'no-detection' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

// The prompts wrap every screen by the widths of its words, even ours, which already fit. Our own measure handles common
// characters without the patterns of wide ones.
export const promptsMeasureAsWeDo = (root) => ({
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
});

export const packagesByFirstCall = {
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

// The code of a kind is loaded when an item of that kind comes up: a learner who is asked cards does not pay for the
// engine behind practice. In the file that presents a kind, such as `kinds/quiz/quiz.ts`, imports from the files beside it
// are replaced by functions that load their file at the first call.
const PRESENTS_A_KIND = /kinds[\\/](\w+)[\\/]\1\.ts$/;
const EXPORTED_FUNCTION = /^export (?:async )?function (\w+)/gm;

export const kindsByFirstCall = {
  name: 'kinds-by-first-call',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path, kind, importer, resolveDir }) => {
      if (kind !== 'import-statement' || !PRESENTS_A_KIND.test(importer)) return undefined;
      const file = join(resolveDir, path.replace(/\.js$/, '.ts'));
      return { path: file, namespace: 'kind-by-first-call', pluginData: resolveDir };
    });
    onLoad({ filter: /.*/, namespace: 'kind-by-first-call' }, ({ path, pluginData }) => ({
      contents: Array.from(
        readFileSync(path, 'utf8').matchAll(EXPORTED_FUNCTION),
        ([, name]) =>
          `export const ${name} = (...args) => require(${JSON.stringify(path)}).${name}(...args);`,
      ).join('\n'),
      resolveDir: pluginData,
    }));
  },
};

// The engine behind practice is as large as a short command. It has its own file, loaded at the first call of one of its
// functions, since it shares only plain data with the rest.
const PRACTICE = 'practice/practice';
const REEXPORTS = /^export \{([^}]*)\} from/gm;

export const practiceByFirstCall = (root, from, found) => ({
  name: 'practice-by-first-call',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/practice\/practice\.js$/ }, ({ path, importer, kind, resolveDir }) => {
      if (kind !== 'import-statement' || !/kinds[\\/]practice/.test(importer)) return undefined;
      return { path: join(resolveDir, path), namespace: 'practice-by-first-call' };
    });
    onResolve({ filter: /\.cjs$/, namespace: 'practice-by-first-call' }, ({ path }) => ({
      path,
      external: true,
    }));
    onLoad({ filter: /.*/, namespace: 'practice-by-first-call' }, () => {
      found.add(PRACTICE);
      const file = `${posix.relative(posix.dirname(from), PRACTICE)}.cjs`;
      const source = readFileSync(join(root, 'src', `${PRACTICE}.ts`), 'utf8');
      const names = [...source.matchAll(REEXPORTS)]
        .flatMap(([, list]) => list.split(','))
        .map((name) => name.trim())
        .filter((name) => /^\w+$/.test(name));
      const wrapped = names.map(
        (name) => `export const ${name} = (...args) => require('${file}').${name}(...args);`,
      );
      return { contents: wrapped.join('\n') };
    });
  },
});

// How items are asked and graded is most of the code of a kind, and most commands never ask.
const ROOM = /kinds[\\/]\w+[\\/](full-screen|plain-lines|judging|drawing|showing)\.js$/;
const ASKING = /^commands\/(study|quiz|practice|answer|stats)$/;
const NAMING_MISTAKES = /^commands\/show$/;
const SHOWING = /^commands\/(show|search)$/;

function needsRoom(entry, room) {
  if (room === 'showing') return SHOWING.test(entry);
  return ASKING.test(entry) || (room === 'judging' && NAMING_MISTAKES.test(entry));
}

export const askingWhereItIsAsked = (entry) => ({
  name: 'asking-where-it-is-asked',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path, kind, resolveDir }) => {
      const room = kind === 'dynamic-import' && ROOM.exec(join(resolveDir, path))?.[1];
      if (!room || needsRoom(entry, room)) return undefined;
      return { path, namespace: 'never-asked' };
    });
    onLoad({ filter: /.*/, namespace: 'never-asked' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`${entry} asks nothing: ${path}`)});`,
    }));
  },
});

// `import 'node:fs'` makes Node build a module out of every export, which runs getters that load half its library; taking
// the builtin object itself avoids that (it saves 5 ms of start-up, measured). Each named import becomes a constant,
// because copying a builtin's hundred names into a namespace for each file that imports two of them costs more than the
// rest of a short command. Some builtins are large and rarely used, by us or by the library that imports them: they are
// loaded when one of their exports is first used.
const LAZY_BUILTINS = ['child_process', 'crypto', 'os'];

export const builtinsAsObjects = {
  name: 'builtins-as-objects',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '');
      if (!builtinModules.includes(name)) return undefined;
      if (LAZY_BUILTINS.includes(name)) return { path: name, namespace: 'lazy-builtin' };
      const isImported = kind === 'import-statement' && !name.includes('/');
      return {
        path: name,
        namespace: isImported ? 'builtin-by-name' : 'builtin',
        ...(isImported && { sideEffects: false }),
      };
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}');`,
    }));
    onLoad({ filter: /.*/, namespace: 'builtin-by-name' }, ({ path }) => ({
      contents: byName(path),
    }));
    // An empty object whose prototype looks everything up: this also survives being wrapped as a module namespace.
    onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
      contents: `module.exports = Object.create(new Proxy({}, {
        get: (_, name) => process.getBuiltinModule('node:${path}')[name],
      }));`,
    }));
  },
};

/** A module that takes each export of a builtin from its object; unused ones are left out of the build. */
function byName(builtin) {
  const names = Object.keys(process.getBuiltinModule(builtin)).filter(
    (name) => /^[A-Za-z_]\w*$/.test(name) && name !== 'default',
  );
  return [
    `const builtin = /* @__PURE__ */ process.getBuiltinModule('node:${builtin}');`,
    'const take = (name) => builtin[name];',
    'export default builtin;',
    ...names.map((name, at) => `const _${at} = /* @__PURE__ */ take('${name}');`),
    `export { ${names.map((name, at) => `_${at} as ${name}`).join(', ')} };`,
  ].join('\n');
}
