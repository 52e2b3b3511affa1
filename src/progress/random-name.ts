const PARTS = 2;
const PART_LENGTH = 8;

/**
 * A unique name: 16 characters in base 36, about 80 random bits. `random` gives numbers from 0 up to,
 * but not including, 1.
 */
export function randomName(random: () => number): string {
  const part = (): string =>
    Math.floor(random() * 36 ** PART_LENGTH)
      .toString(36)
      .padStart(PART_LENGTH, '0');
  return Array.from({ length: PARTS }, part).join('');
}
