import { LESSONS, lessonAfter, lessonsFor, likelyName } from '../../lessons/museum.js';
import type { Lesson } from '../../lessons/lesson.js';
import { safeJson, safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';
import { renderLesson, renderNext } from '../../view/lesson/lesson-text.js';
import { renderMuseum } from '../../view/lesson/museum-text.js';
import { type CommandContext, EXIT, type ExitStatus } from '../context.js';

/** The words of `demo lesson [NAME]`. */
export interface LessonOptions {
  /** Undefined for the list. */
  readonly name: string | undefined;
  readonly json: boolean;
}

/**
 * Shows one mistake, wrong and then right, or the list of them all.
 *
 * @throws UserError with status 2 if no lesson is called that.
 */
export function demoLesson(
  { name, json }: LessonOptions,
  { surface, out, isTerminal }: Pick<CommandContext, 'surface' | 'out' | 'isTerminal'>,
): ExitStatus {
  if (name === undefined) {
    out(
      json
        ? `${safeJson({ lessons: LESSONS.map(documentOf) })}\n`
        : `${renderMuseum(LESSONS, surface)}\n`,
    );
    return EXIT.done;
  }
  const [lesson, ...others] = lessonsFor(name);
  if (lesson === undefined) throw unknownLesson(name);
  if (others.length > 0) throw ambiguous(name, [lesson, ...others]);
  if (json) {
    out(`${safeJson(documentOf(lesson))}\n`);
    return EXIT.done;
  }
  out(`${renderLesson(lesson, lesson.story(), surface)}\n`);
  if (isTerminal) out(`\n${renderNext(lessonAfter(lesson), surface)}\n`);
  return EXIT.done;
}

function documentOf(lesson: Lesson) {
  const { name, title } = lesson;
  return { name, title, ...lesson.story(), next: lessonAfter(lesson)?.name };
}

function ambiguous(name: string, lessons: readonly Lesson[]): UserError {
  const names = lessons.map((lesson) => lesson.name);
  return new UserError(
    `"${safeText(name)}" fits ${lessons.length} lessons: ${names.join(', ')}.`,
    `One of them: autodiff-tutor demo lesson ${names[0] ?? ''}`,
    2,
  );
}

function unknownLesson(name: string): UserError {
  const meant = likelyName(name);
  return new UserError(
    `There is no lesson ${name === '' ? 'without a name' : safeText(name)}.`,
    meant === undefined ? 'All lessons: autodiff-tutor demo lesson' : `Did you mean ${meant}?`,
    2,
  );
}
