import { InvalidArgumentError } from 'commander';
import { LEVELS, type Level } from '../deck/item.js';
import { type Day, isDay } from '../schedule/day.js';

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
  if (/^\d*[1-9]\d*$/.test(value)) return count(value);
  throw new InvalidArgumentError('It takes a whole number, 1 or more.');
}

/** A reader of one of these words. It throws an InvalidArgumentError that lists them for any other. */
export function oneOf<Word extends string>(words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const known = words.find((word) => word === value.toLowerCase());
    if (known === undefined) throw new InvalidArgumentError(`It is one of ${words.join(', ')}.`);
    return known;
  };
}

/** A reader of whole numbers from `least` to `most`. It throws an InvalidArgumentError for anything else. */
export function countUpTo(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}

/** A learning rate: a number above 0. @throws InvalidArgumentError for anything else. */
export function learningRate(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number > 0 && number < Infinity) return number;
  throw new InvalidArgumentError('A learning rate is a number above 0, such as 0.1 or 1e-3.');
}

/** A day, `YYYY-MM-DD`. @throws InvalidArgumentError for anything else. */
export function day(value: string): Day {
  if (isDay(value)) return value;
  throw new InvalidArgumentError('It takes a day that exists, such as 2027-02-01.');
}
