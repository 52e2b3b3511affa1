import fc from 'fast-check';

// `%` becomes a blank that hides a number found nowhere else in the text.
const LINES = [
  '%',
  'a % b',
  'a % b',
  '# %',
  '###### % #',
  '#%',
  '%\n===',
  '%\n---',
  '===',
  '---',
  '* * *',
  '',
  '',
  '',
  '    %',
  '\t%',
  '  %',
  '   % ',
  '- %',
  '- %\n  %',
  '-     %',
  '-\n  %',
  '-',
  '* %',
  '1. %',
  '2. %',
  '10) %',
  '- - %',
  '> %',
  '> %\n%',
  '>\t%',
  '> - %',
  '- > %',
  '>',
  '> > %',
  '```\n%\n```',
  '~~~ python\n%\n~~~',
  '```',
  '~~~',
  '````',
  '  ```',
  '> ```',
  '- ```\n  %\n  ```',
  '`%`',
  'a `%` % `',
  '``% ` %``',
  '`% %',
  'a \\`%`',
  '| % | % |\n| --- | :-: |\n| % | `x` % |',
  '%|a\n-|-\n%|%',
  '| % |\n| - |',
  '| %',
  '<!-- % -->',
  '<!--',
  '-->',
  'a <!-- % --> %',
  '<div>%</div>',
  '</div>',
  '<b>%</b>',
  '<b>',
  '<script>',
  '</script>',
  '<a title="%">%</a>',
  '[%](https://pytorch.org/?a==b)',
  '<https://pytorch.org/?a==b> %',
  '**%**',
  '*a* % _b_',
  '\\\\%',
];

/** Lines that clash with each other, each of which may hide something. */
export const blankSoup: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(fc.constantFrom('', '', '', '', '  ', '   ', '> ', '- '), fc.constantFrom(...LINES)),
    { maxLength: 12 },
  )
  .map((lines) => {
    let number = 0;
    const text = lines.map(([prefix, line]) => prefixed(line, prefix)).join('\n');
    return text.replaceAll('%', () => `==blank${String((number += 1))}==`);
  })
  // Where a lazy line is far in, markdown-it looks for blocks in it, against the specification.
  .filter((text) => !/^ {4,}(?![ =])/m.test(text));

/** The first line after a mark, without the others; but the whole of a table, which needs them. */
function prefixed(line: string, prefix: string): string {
  return line.includes('|') ? line.replace(/^/gm, prefix.replace('-', ' ')) : prefix + line;
}
