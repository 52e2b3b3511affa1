import { markdownOf } from '../../deck/bodies/body.js';
import type { ItemBody, Own } from '../kind.js';
import type { Card } from './item.js';

/** Everything below the heading is the back. */
export function readCard({ body, content }: ItemBody): Own<Card> | undefined {
  return content.length === 0 ? undefined : { back: markdownOf(body, content) };
}
