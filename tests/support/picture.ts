import type { IBuffer, IBufferCell } from '@xterm/headless';

/** Sizes of a cell of the screen, in the picture's units. */
const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;

/** The sixteen colours' names by their numbers; those that the program uses get a colour in both schemes. */
const COLOURS: ReadonlyMap<number, string> = new Map([
  [1, 'red'],
  [2, 'green'],
  [5, 'magenta'],
  [6, 'cyan'],
]);

const STYLE = `
  svg { color-scheme: light dark; }
  .back { fill: #fbfbfa; stroke: #d5d5d2; }
  text { font: 14px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #24292f; white-space: pre; }
  .bold { font-weight: bold; } .italic { font-style: italic; } .under { text-decoration: underline; } .dim { opacity: 0.62; }
  .red { fill: #b3261e; } .green { fill: #1a6f37; } .magenta { fill: #8a3ea6; } .cyan { fill: #0b6b80; }
  @media (prefers-color-scheme: dark) {
    .back { fill: #16191d; stroke: #33383f; }
    text { fill: #d8dce1; }
    .red { fill: #ff8a80; } .green { fill: #7fd99a; } .magenta { fill: #d9a3ee; } .cyan { fill: #74d3e6; }
  }`;

/** Part of a line in a single style. */
interface Run {
  readonly column: number;
  readonly look: string;
  text: string;
  columns: number;
}

/** The screen of a terminal as an SVG picture, in colours that read well in light and in dark. */
export function pictureOf(buffer: IBuffer, columns: number, rows: number, title: string): string {
  const lines = Array.from({ length: rows }, (_, row) => runsOf(buffer, row, columns));
  const used = lines.findLastIndex((runs) => runs.some(({ text }) => text.trim() !== '')) + 1;
  const width = Math.round(columns * CELL.width + 2 * MARGIN);
  const height = used * CELL.height + 2 * MARGIN;
  const texts = lines
    .slice(0, used)
    .flatMap((runs, row) =>
      runs.filter(({ text }) => text.trim() !== '').map((run) => drawn(run, row)),
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="back" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    ...texts,
    '</svg>',
    '',
  ].join('\n');
}

function runsOf(buffer: IBuffer, row: number, columns: number): Run[] {
  const line = buffer.getLine(buffer.baseY + row);
  const runs: Run[] = [];
  for (let column = 0; column < columns; column += 1) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const look = lookOf(cell);
    const last = runs.at(-1);
    const text = cell.getChars() || ' ';
    if (last?.look === look) {
      last.text += text;
      last.columns += cell.getWidth();
    } else runs.push({ column, look, text, columns: cell.getWidth() });
  }
  return runs;
}

function lookOf(cell: IBufferCell): string {
  const colour = cell.isFgPalette() ? COLOURS.get(cell.getFgColor()) : undefined;
  return [
    colour ?? '',
    cell.isBold() ? 'bold' : '',
    cell.isDim() ? 'dim' : '',
    cell.isItalic() ? 'italic' : '',
    cell.isUnderline() ? 'under' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** Each run stands at its own column and takes its own width, whatever font the reader has. */
function drawn({ column, look, text, columns }: Run, row: number): string {
  const lead = text.length - text.trimStart().length;
  const shown = text.trim();
  const taken = columns - lead - (text.length - text.trimEnd().length);
  const x = (MARGIN + (column + lead) * CELL.width).toFixed(1);
  const y = (MARGIN + (row + 0.75) * CELL.height).toFixed(1);
  const length = (taken * CELL.width).toFixed(1);
  const name = look === '' ? '' : ` class="${look}"`;
  return `<text${name} x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped(shown)}</text>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
