import type { Palette } from '../palette.js';

/** A stretch of code and the look it gets; the texts of a piece of code's tokens, joined, are the code. */
export interface CodeToken {
  readonly text: string;
  readonly look: keyof Palette | undefined;
}
