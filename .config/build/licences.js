import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licence of every bundled package; most licences require that. */
export function licences(root, inputs) {
  const folders = new Set(
    inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(root, folder, 'package.json'), 'utf8'),
      );
      return `${name} ${version} (${license})\n\n${licenceText(join(root, folder))}${ALSO.get(name) ?? ''}`;
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

/** Third-party parts within packages. */
const ALSO = new Map([
  [
    '@viz-js/viz',
    'Copyright (c) Michael Daines; MIT as above. It holds Graphviz, compiled to WebAssembly: Eclipse Public License,\n' +
      'https://www.eclipse.org/legal/epl-v10.html, source code at https://gitlab.com/graphviz/graphviz, without any\n' +
      'warranty of its authors; and Expat, MIT as above, https://github.com/libexpat/libexpat: Copyright (c) 1998-2000\n' +
      'Thai Open Source Software Center Ltd and Clark Cooper; copyright (c) 2001-2025 Expat maintainers.\n',
  ],
]);
