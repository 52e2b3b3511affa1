import fc from 'fast-check';

// `%` becomes a word that is nowhere else in the deck.
const LINES = [
  '## %',
  '## % {#%}',
  '## % {#% .advanced tags="%"}',
  '## % {.explain}',
  '## % {.explain}',
  '## % {%}',
  '## % ##',
  '## % {#',
  '# %',
  '%\n===',
  '%\n%  \n---',
  ' ## %',
  '### %',
  '',
  '',
  '',
  '%',
  '%',
  '  %',
  '    %',
  '\t%',
  '%  ',
  '---',
  '***',
  '```\n%\n```',
  '~~~\n## %\n~~~',
  '```',
  '- %',
  '- %',
  '* %',
  '-',
  '- - %',
  '- - -',
  '-     %',
  '-\t%',
  '- [x] %',
  '- [x] %',
  '- [ ] %',
  '- [ ] %',
  '- [ ] %\n  %\n  %',
  '- [X] %\n\n      %',
  '- [ ]',
  '1. %',
  '2. %',
  '1) [ ] %',
  '  - %',
  '  %\n  ===',
  '  ```\n  %\n  ```',
  '   ```',
  '> %',
  '>',
  '> > %',
  '>\t%',
  '> Hint: %',
  '> **Why:** %',
  '> *Hint*: %',
  '> Source:%',
  '> Hint:',
  '> hint:\n>\n>     %',
  '> Why: %\n%',
  '> Why: %\n> Source: %\n>\n> - %',
  '> Hint:\n> ```\n> Why: %\n> ```',
  '> Demo: %*x @ x=2, y=-1e3',
  '> Demo: % @',
  '> Hnt: %',
  '[%]: /%',
  '[%]: </% %> "% & \\" %"',
  '> [%]: /%',
  '<!-- % -->',
  '<!--\n%\n-->',
  '<!--',
  '<div>%</div>',
  '<script>',
  'a \\{ ` %',
];

const lines = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...LINES.slice(LINES.indexOf('### %'))), { maxLength: most })
    .map(joined);

const joined = (parts: readonly string[]): string => parts.join('\n');

/** Lines indented like the content of a list item, or a little more or less. */
const indented = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(lines(most), fc.constantFrom('  ', '  ', '  ', '', '   ', '      ', '\t'))
    .map(([text, indent]) => text.replace(/^(?=.)/gm, indent));

const option = (mark: string): fc.Arbitrary<string> =>
  indented(3).map((feedback) => `- [${mark}] %\n${feedback}`);

const asides = fc
  .array(fc.constantFrom(...LINES.filter((line) => line.startsWith('> '))), { maxLength: 3 })
  .map((parts) => parts.join('\n\n'));

const keys = fc.constantFrom(
  '',
  '',
  '\n  <!-- words: % | % % ; % -->',
  '\n  <!-- words: %\n  | % -->\n  <!-- words: % -->\n  <!-- not: % ; % -->',
  '\n\n  <!-- WORDS: `%` -->',
  '\n<!-- not: % -->',
  '\n   <!-- words: % --> %',
  '\n  <!-- words: % | -->',
);

/** An explain item; below its concepts stands what `keysBelow` gives. */
const explainWith = (keysBelow: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      lines(1),
      fc.array(fc.tuple(indented(2), keysBelow), { minLength: 1, maxLength: 3 }),
      asides,
    )
    .map(([prompt, concepts, rest]) => {
      const bullets = concepts.map(([text, below]) => `- %\n${text}${below}`);
      return joined(['## % {.explain}', prompt, '', ...bullets, '', rest]);
    });

/** An item that is probably sound. */
const section = fc.oneof(
  fc.tuple(fc.constantFrom('## %', '## % {.advanced tags="% %"}'), lines(6)).map(joined),
  fc
    .tuple(lines(2), option('x'), option(' '), option(' '), asides)
    .map(([stem, ...rest]) => joined(['## %', stem, '', ...rest])),
  explainWith(keys),
);

/** Decks of lines that clash with each other; about half of them contain some items. */
export const deckSoup = fc
  .oneof(
    fc.array(fc.constantFrom(...LINES), { maxLength: 16 }).map(joined),
    fc.array(section, { minLength: 1, maxLength: 3 }).map(joined),
  )
  .map(withWords);

/** Single explain items, of lines that clash with each other. */
export const explainSoup = explainWith(fc.constant('')).map(withWords);

function withWords(soup: string): string {
  let words = 0;
  return soup.replace(/%/g, () => `w${(words += 1)}z`);
}
