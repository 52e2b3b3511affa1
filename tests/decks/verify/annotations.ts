/** Something that a deck says a snippet does, and the line of the deck, from 1, that says it. */
interface Said {
  readonly text: string;
  readonly line: number;
}

/** What a snippet is said to do. */
export interface Annotations {
  /** The lines it prints, in order. */
  readonly prints: readonly Said[];
  /** The exception it ends with: `RuntimeError`, or `RuntimeError: a part of its message`. */
  readonly raises: readonly (Said & { readonly shown: boolean })[];
}

// One space parts the colon from the text; what more there is belongs to the output.
const IN_CODE = /(?:^|\s)# (prints|raises):(?: (.*))?$/;
const IN_COMMENT = /<!-- (prints|raises):(?: (.*?))? -->/g;

/** The annotations in a snippet's code and then in the comments below it; both are given with their first lines. */
export function readAnnotations(
  code: { readonly text: string; readonly line: number },
  comments: readonly { readonly text: string; readonly line: number }[],
): Annotations {
  const prints: Said[] = [];
  const raises: (Said & { shown: boolean })[] = [];
  const add = (kind: string | undefined, text = '', line: number, shown: boolean): void => {
    if (kind === 'prints') prints.push({ text: text.trimEnd(), line });
    if (kind === 'raises') raises.push({ text: text.trim(), line, shown });
  };
  for (const [index, source] of code.text.split('\n').entries()) {
    const [, kind, text] = IN_CODE.exec(source) ?? [];
    add(kind, text, code.line + index, true);
  }
  for (const comment of comments) {
    for (const [index, source] of comment.text.split('\n').entries()) {
      for (const [, kind, text] of source.matchAll(IN_COMMENT)) {
        add(kind, text, comment.line + index, false);
      }
    }
  }
  return { prints, raises };
}
