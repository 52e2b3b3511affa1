import type { Lesson, Showing, Story } from '../../lessons/lesson.js';
import { renderInline, renderMarkdown } from '../markdown/render.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';

/** A lesson as text, without a line feed at the end: the mistake, the mend, why, and how to notice it. */
export function renderLesson({ title }: Lesson, story: Story, surface: Surface): string {
  const { palette, width } = surface;
  const { situation, showings, why, notice, trace } = story;
  const prose = (heading: string, markdown: string) =>
    `${palette.accent(palette.strong(heading))}\n${renderMarkdown(markdown, surface)}`;
  const command =
    trace === undefined
      ? []
      : [
          prose('SEE IT STEP BY STEP', ''),
          wrapText(
            `autodiff-tutor demo ${palette.code(`"${trace.expression}" --at ${trace.at}`)}`,
            width,
            { indent: 2, hangingIndent: 4 },
          ).join('\n'),
        ].join('');
  return [
    wrapText(palette.strong(title), width).join('\n'),
    renderMarkdown(situation, surface),
    ...showings.map((showing) => showingText(showing, surface)),
    prose('WHY', why),
    prose('HOW TO NOTICE IT', notice),
    ...(command.length === 0 ? [] : [command]),
  ].join('\n\n');
}

function showingText({ verdict, says, python, prints }: Showing, surface: Surface): string {
  const { palette, width } = surface;
  const stamp = verdict === 'wrong' ? palette.bad('✗ WRONG') : palette.good('✓ RIGHT');
  const head = wrapText(`${stamp}  ${renderInline(says, surface)}`, width, { hangingIndent: 2 });
  const code = renderMarkdown(`\`\`\`python\n${python.trimEnd()}\n\`\`\``, surface);
  const paint = verdict === 'wrong' ? palette.bad : palette.good;
  const output = prints.flatMap((line) =>
    wrapText(paint(line), width, { indent: 4, hangingIndent: 6 }),
  );
  return [...head, '', code, '', palette.muted('  prints'), ...output].join('\n');
}

/** What to look at next. */
export function renderNext(next: Lesson | undefined, { palette, width }: Surface): string {
  const text =
    next === undefined
      ? 'That was the last one. The whole museum: autodiff-tutor demo lesson'
      : `Next: ${palette.code(`autodiff-tutor demo lesson ${next.name}`)}`;
  return wrapText(text, width, { hangingIndent: 2 }).join('\n');
}
