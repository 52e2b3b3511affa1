import type { ItemBody, Own } from '../kind.js';
import { splitAtBreak } from '../common/sides/split.js';
import type { Card } from './item.js';

/** Everything below the heading is the back; above a thematic break it is more of the question. */
export function readCard({ body, content }: ItemBody): Own<Card> | undefined {
  const { above: stem, below: back } = splitAtBreak(body, content);
  return back === '' ? undefined : { stem, back };
}
