// Builds dist/: one entry, split so that each command loads only what it runs, with every library inside.
import { build } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = join(root, 'dist');

// `conf` validates with ajv only when it is given a schema, which ours never is; loading ajv all the same would cost
// more than everything else at start-up. Constructing it by accident fails loudly.
const withoutSchemas = {
  name: 'conf-without-schemas',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^ajv(-formats$|\/)/ }, ({ path }) => ({ path, namespace: 'no-schemas' }));
    onLoad({ filter: /.*/, namespace: 'no-schemas' }, () => ({
      contents: `
        export class Ajv2020 { constructor() { throw new Error('conf schemas are not bundled'); } }
        export default {};
      `,
    }));
  },
};

rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts'],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  chunkNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
  plugins: [withoutSchemas],
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
writeFileSync(join(outdir, 'THIRD-PARTY-LICENSES.txt'), licences(Object.keys(metafile.inputs)));

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
