import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainPalette } from '../../src/view/palette.js';
import { renderTable } from '../../src/view/table.js';
import { displayWidth } from '../../src/view/wrap.js';
import { ansiPalette, looksLeftOn, withoutLooks } from './markdown/palettes.js';

const columns = [
  { title: 'deck', align: 'left' },
  { title: 'title', align: 'left' },
  { title: 'due', align: 'right' },
] as const;
const rows = [
  ['why-autodiff', 'Why automatic differentiation makes training possible', '9'],
  ['tidu', '梯度 🎉', '120'],
  ['empty', '', '0'],
];
const at = (width: number) => renderTable(rows, columns, { width, palette: plainPalette });

test('columns are aligned by what they take on the screen', () => {
  expect(at(80)).toMatchInlineSnapshot(`
    "deck          title                                                  due
    why-autodiff  Why automatic differentiation makes training possible    9
    tidu          梯度 🎉                                                120
    empty                                                                  0"
  `);
});

test('with less room, the widest column is wrapped', () => {
  expect(at(60)).toMatchInlineSnapshot(`
    "deck          title                                      due
    why-autodiff  Why automatic differentiation makes          9
                  training possible
    tidu          梯度 🎉                                    120
    empty                                                      0"
  `);
});

test('with too little room, each row becomes a list', () => {
  expect(at(30)).toMatchInlineSnapshot(`
    "deck: why-autodiff
    title: Why automatic
      differentiation makes
      training possible
    due: 9

    deck: tidu
    title: 梯度 🎉
    due: 120

    deck: empty
    due: 0"
  `);
});

test('titles are muted, cells keep their styles, numbers are right-aligned', () => {
  const cells = [['autodiff', ansiPalette.good('12')]];
  const two = [
    { title: 'deck', align: 'left' },
    { title: 'due today', align: 'right' },
  ] as const;
  expect(renderTable(cells, two, { width: 40, palette: ansiPalette }).split('\n')).toEqual([
    `${ansiPalette.muted('deck')}      ${ansiPalette.muted('due today')}`,
    `autodiff         ${ansiPalette.good('12')}`,
  ]);
});

test('a column without a title, a row without all of its cells, a table without rows', () => {
  const marked = [{ title: '', align: 'left' }, ...columns] as const;
  const surface = { width: 40, palette: plainPalette };
  expect(
    renderTable(
      [
        ['*', 'a', 'b', '1'],
        ['', 'c'],
      ],
      marked,
      surface,
    ),
  ).toMatchInlineSnapshot(`
    "   deck  title  due
    *  a     b        1
       c"
  `);
  expect(renderTable([], columns, surface)).toBe('deck  title  due');
  expect(renderTable([['*', 'a'.repeat(50)]], marked, surface)).toMatchInlineSnapshot(`
    "   deck                       title  due
    *  aaaaaaaaaaaaaaaaaaaaaaaaa
       aaaaaaaaaaaaaaaaaaaaaaaaa"
  `);
});

test('no line of any table is wider than the surface or leaves a look on', () => {
  const cell = fc.oneof(
    fc.lorem(),
    fc.string({ unit: 'grapheme' }).map((text) => ansiPalette.strong(text.replace(/\p{C}/gu, ''))),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 3 })),
      fc.integer({ min: 4, max: 100 }),
      (cells, width) => {
        for (const line of renderTable(cells, columns, { width, palette: ansiPalette }).split(
          '\n',
        )) {
          expect(displayWidth(withoutLooks(line))).toBeLessThanOrEqual(width);
          expect(looksLeftOn(line)).toEqual([]);
        }
      },
    ),
  );
});
