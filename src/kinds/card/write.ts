import type { Written } from '../kind.js';
import type { Card } from './item.js';

/** The back, as it is. */
export function writeCard({ back }: Card): Written {
  return { classes: [], body: [back] };
}
