import type { Token } from 'markdown-it';

/** The block structure of a text: what remains of CommonMark once nothing but its layout is left to do. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inline: readonly Token[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inline: readonly Token[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | List
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | Table
  /** Each line of the text stands as it was typed: HTML, what is nested too deeply. */
  | { readonly kind: 'verbatim'; readonly text: string }
  | { readonly kind: 'rule' };

export interface List {
  readonly kind: 'list';
  readonly items: readonly (readonly Block[])[];
  /** No blank lines between the items or within them. */
  readonly tight: boolean;
  /** How the items are numbered; `undefined` for bullets. */
  readonly numbers: { readonly start: number; readonly delimiter: string } | undefined;
}

/** A table as GitHub writes it; its cells are inline Markdown. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly {
    readonly title: readonly Token[];
    readonly align: 'left' | 'right';
  }[];
  readonly rows: readonly (readonly (readonly Token[])[])[];
}
