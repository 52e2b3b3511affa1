import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { kindNamed } from '../../src/kinds/registry.js';
import { judge, type PracticeQuestion } from '../../src/practice/practice.js';
import { posed, seedOf } from '../../src/kinds/practice/posed.js';
import { findDecks, readDeck } from './verify/deck-text.js';
import { DRAWS, isPractice, judgeSkill, skillsOf } from './verify/practice.js';
import { readPracticeRecord } from './verify/practice-record.js';

const FOLDER = fileURLToPath(new URL('../../decks', import.meta.url));
const decks = await Promise.all(findDecks(FOLDER).map(readDeck));
const skills = decks.flatMap(({ items }) => items.map(({ item }) => item).filter(isPractice));
const COMMAND =
  'A skill of this deck has changed or is new since its record was made: run `npm run verify:decks` where PyTorch is ' +
  'installed, and commit what it writes to tests/decks/practice.';

function recordFor(deck: string) {
  const path = fileURLToPath(new URL(`practice/${deck}.json`, import.meta.url));
  return readPracticeRecord(path) ?? { skills: [], torch: '' };
}

function questionsOf(item: (typeof skills)[number], count: number): PracticeQuestion[] {
  return Array.from(
    { length: count },
    (_, asked) => posed(item, seedOf(item.id, asked))?.question,
  ).filter((question) => question !== undefined);
}

describe('the skills of the decks', () => {
  test('are at least 45, and at least 15 of them formulas', () => {
    const kinds = skills.map((item) => questionsOf(item, 1)[0]?.kind);
    expect(skills.length).toBeGreaterThanOrEqual(45);
    expect(kinds.filter((kind) => kind === 'formula').length).toBeGreaterThanOrEqual(15);
    expect(kinds.filter((kind) => kind === 'trace').length).toBeGreaterThanOrEqual(1);
    expect(kindNamed('practice').counted(skills.length)).toContain('skills');
  });

  test('have a hint and a reason each', () => {
    const bare = skills.filter(({ asides }) => asides.hints.length * asides.whys.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('name every mistake that is typed back, and never take one for the answer', () => {
    let typed = 0;
    for (const item of skills) {
      for (const question of questionsOf(item, 20)) {
        for (const [cell, { answer, mistakes }] of question.cells.entries()) {
          expect(judge(question, cell, String(answer)), `${question.seed}: ${answer}`).toEqual({
            kind: 'right',
          });
          for (const mistake of mistakes) {
            const judgement = judge(question, cell, String(mistake.answer));
            expect(judgement, `${question.seed}: ${mistake.answer}`).toMatchObject({
              kind: 'mistake',
              code: mistake.code,
            });
            typed += 1;
          }
        }
      }
    }
    expect(typed).toBeGreaterThan(1000);
  });

  test('ask with other numbers each time, and with the same for the same seed', () => {
    for (const item of skills) {
      const shown = questionsOf(item, 8).map(({ at }) => JSON.stringify([...at]));
      if (questionsOf(item, 1)[0]?.kind !== 'formula') {
        expect(new Set(shown).size, item.id).toBeGreaterThanOrEqual(6);
      }
      expect(questionsOf(item, 8).map(({ at }) => JSON.stringify([...at]))).toEqual(shown);
    }
  });
});

describe.each(decks)('the deck $name', (deck) => {
  test('has skills of which PyTorch answered these very questions', () => {
    const known = ({ id, hash }: { id: string; hash: string }): string => `${id} ${hash}`;
    const own = skillsOf(deck).map(({ item, hash }) => known({ id: item.id, hash }));
    expect(recordFor(deck.name).skills.map(known), COMMAND).toEqual(own);
  });

  test('has answers on which PyTorch agrees', () => {
    const { skills: recorded } = recordFor(deck.name);
    const wrong = skillsOf(deck).flatMap((skill, index) => {
      expect(skill.questions).toHaveLength(DRAWS);
      return judgeSkill(skill, recorded[index]?.answers ?? [], deck);
    });
    expect(wrong).toEqual([]);
  });
});
