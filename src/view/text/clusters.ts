import { lazily } from '../../lazily.js';
import { displayWidth } from './width.js';

/** Characters that a reader sees as one and that must not be torn apart, with the columns they take. */
export interface Cluster {
  readonly text: string;
  readonly width: number;
}

// A flag, or any character; the marks, skin tones and tags after it; pictographs joined on to it. This is as
// much of Unicode's text segmentation (UAX 29) as widths depend on. `Intl.Segmenter` knows all of it, but
// loading its tables costs more time than a whole card takes to draw.
const CLUSTER = lazily(
  () =>
    /(?:\p{RI}\p{RI}|[^])[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*/gu,
);

/**
 * Cuts text into clusters, each at most `limit` columns wide: a chain of joined pictographs that would be
 * wider falls apart into its characters. `limit` must be 2 or more.
 */
export function* clusters(text: string, limit: number): Generator<Cluster> {
  const known = new Map<string, number>();
  const measured = (cluster: string): number => {
    const width = known.get(cluster) ?? displayWidth(cluster);
    if (cluster.length <= 2) known.set(cluster, width);
    return width;
  };
  for (const [cluster] of text.matchAll(CLUSTER())) {
    // The selector of emoji style, at the start of a span, widens the character that ends the span before.
    const width = measured(cluster) + (cluster.startsWith('\ufe0f') ? 1 : 0);
    if (width <= limit) yield { text: cluster, width };
    else for (const character of cluster) yield { text: character, width: measured(character) };
  }
}
