import { nearest } from '../../nearest.js';
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
 * The format that a file's name asks for; text if it has no ending, such as `/dev/stdout`.
 *
 * @throws UserError with status 2 for an ending that stands for no format, a kind of picture that is not drawn here
 *   among them
 */
export function formatOfFile(path: string): string {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  const format = ending === undefined ? 'text' : ENDINGS.get(ending);
  if (ending === undefined || format !== undefined) return format ?? 'text';
  if (PICTURES.has(ending)) {
    throw new UserError(
      `No .${safeText(ending)} can be drawn here.`,
      `Take .svg, which every browser opens, or .dot for a Graphviz of your own: dot -T${safeText(ending)}.`,
      2,
    );
  }
  const known = [...ENDINGS.keys()];
  const meant = nearest(ending, known);
  const all = known.map((each) => `.${each}`).join(', ');
  throw new UserError(
    `No format is known by the ending .${safeText(ending)}; nothing was written.`,
    `${meant === undefined ? '' : `Did you mean .${meant}? `}The endings are ${all}. For any other, say the format: --format text.`,
    2,
  );
}
