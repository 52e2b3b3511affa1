import { describe, expect, it } from 'vitest';
import { writeItem } from '../../../src/deck/write-deck.js';
import { printOf } from '../../../src/identity/print.js';
import { findings, item } from '../../deck/reading.js';
import { CHAIN, PRODUCT, skill, TRACE } from '../../support/skills.js';

describe('a practice item', () => {
  it('is a text that asks, and a block that makes the numbers', async () => {
    const one = await skill(CHAIN);
    expect(one).toMatchObject({ id: 'deck/chain', kind: 'practice', level: 'beginner' });
    expect(one.text).toBe('`y = {y}` at `x = {x}`. What is `dy/dx`?');
    expect(one.block.split('\n')[0]).toBe('y: (a*x + b)^n');
    expect(one.asides.hints).toEqual(['What is inside? At `x = {x}`?']);
  });

  it('can be written and read again', async () => {
    for (const lines of [CHAIN, PRODUCT, TRACE]) {
      const one = await skill(lines);
      const again = await item(writeItem(one));
      const own = { line: 0, blockLine: 0, skill: null };
      expect({ ...again, ...own }).toEqual({ ...one, ...own });
    }
  });

  it('is known again when the lines of its block change places', async () => {
    const [first = '', ...rest] = CHAIN.slice(5, 12);
    const moved = [...CHAIN.slice(0, 5), ...rest, `  ${first}`, ...CHAIN.slice(12)];
    expect(printOf(await skill(moved))).toBe(printOf(await skill(CHAIN)));
    const other = CHAIN.map((line) => line.replace('x: -3..3', 'x: -9..9'));
    expect(printOf(await skill(other))).not.toBe(printOf(await skill(CHAIN)));
  });

  it('reports its mistakes at their places in the deck', async () => {
    const wrong = (from: string, to: string) =>
      findings(...CHAIN.map((line) => line.replace(from, to)));
    expect(await wrong('x: -3..3', 'x: 3..-3')).toEqual(['practice-bad-values 7:4 3..-3']);
    expect(await wrong('y: (a*x + b)^n', 'y: (a*x + c)^n')).toEqual([
      'practice-unknown-name 6:11 c',
    ]);
    expect(await findings('## Q {#q .practice}', 'Text.')).toEqual([
      'practice-without-block 1:4 Q',
    ]);
    expect(await findings(...PRODUCT, '', ...PRODUCT.slice(4))).toEqual([
      'practice-second-block 14:1 ```practice',
    ]);
    expect(await wrong('`x = {x}`. What', '`x = {z}`. What')).toEqual([
      'practice-unknown-placeholder 3:19 {z}',
    ]);
  });
});
