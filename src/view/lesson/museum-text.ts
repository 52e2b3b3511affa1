import type { Lesson } from '../../lessons/lesson.js';
import type { Surface } from '../palette.js';
import { renderTable } from '../table.js';
import { wrapText } from '../wrap.js';

/** The list of lessons, without a line feed at the end. */
export function renderMuseum(lessons: readonly Lesson[], surface: Surface): string {
  const { palette, width } = surface;
  const lead =
    'A museum of mistakes. Each is shown wrong, then right, with numbers that this program computes on the spot and ' +
    'the lines of Python that print the same.';
  const rows = lessons.map(({ name, title }) => [palette.accent(name), title]);
  const columns = ['lesson', 'what goes wrong'].map((title) => ({ title, align: 'left' as const }));
  const [first] = lessons;
  return [
    ...wrapText(lead, width),
    '',
    renderTable(rows, columns, surface),
    '',
    ...wrapText(
      `Begin with: ${palette.code(`autodiff-tutor demo lesson ${first?.name ?? ''}`)}`,
      width,
      {
        hangingIndent: 2,
      },
    ),
  ].join('\n');
}
