import { displayWidth, padEnd } from '../wrap.js';

/** Two blocks of lines side by side, the second beginning at column `at`. */
export function beside(first: readonly string[], second: readonly string[], at: number): string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const [one = '', other = ''] = [first[index], second[index]];
    return (displayWidth(one) < at ? padEnd(one, at) : one) + other;
  }).map((line) => line.trimEnd());
}
