import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';

/** The formats that endings of file names stand for. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['txt', 'text'],
  ['json', 'json'],
  ['dot', 'dot'],
  ['gv', 'dot'],
  ['mmd', 'mermaid'],
  ['mermaid', 'mermaid'],
  ['svg', 'svg'],
  ['html', 'html'],
  ['htm', 'html'],
  ['py', 'pytorch'],
]);

/** Pictures of other kinds: text in a file of that name would only look broken. */
const PICTURES = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'pdf', 'ps', 'eps']);

/**
 * The format that a file's name asks for; text if it says nothing.
 *
 * @throws UserError with status 2 for a kind of picture that is not drawn here
 */
export function formatOfFile(path: string): string {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (PICTURES.has(ending)) {
    throw new UserError(
      `No .${safeText(ending)} can be drawn here.`,
      `Take .svg, which every browser opens, or .dot for a Graphviz of your own: dot -T${safeText(ending)}.`,
      2,
    );
  }
  return ENDINGS.get(ending) ?? 'text';
}
