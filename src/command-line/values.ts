import { InvalidArgumentError } from 'commander';
import { LEVELS, type Level } from '../deck/item.js';

/** Gathers a repeatable option. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** Gathers a repeatable option whose values may also be joined with commas. */
export function collectWords(value: string, before: string[] = []): string[] {
  const words = value.split(',').map((word) => word.trim());
  return [...before, ...words.filter((word) => word !== '')];
}

/** Levels, as `collectWords`. @throws InvalidArgumentError for a word that is no level. */
export function collectLevels(value: string, before: Level[] = []): Level[] {
  return collectWords(value, before).map((word) => {
    const level = LEVELS.find((known) => known === word.toLowerCase());
    if (level === undefined) throw new InvalidArgumentError(`The levels are ${LEVELS.join(', ')}.`);
    return level;
  });
}

/** A whole number, 0 or more. @throws InvalidArgumentError for anything else. */
export function count(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError('It takes a whole number, 0 or more.');
  }
  return number;
}

/** A whole number, 1 or more. @throws InvalidArgumentError for anything else. */
export function positive(value: string): number {
  const number = count(value);
  if (number === 0) throw new InvalidArgumentError('It takes a whole number, 1 or more.');
  return number;
}
