import type { Place, SkillProblem, SkillProblemCode } from './skill.js';

/** A `key: value` line of a block. */
export interface BlockLine {
  readonly key: string;
  readonly value: string;
  readonly keyPlace: Place;
  /** The place of the trimmed value. */
  readonly place: Place;
}

/** Collects what is wrong. */
export type ReportProblem = (
  code: SkillProblemCode,
  place: Place,
  message: string,
  help: string,
) => void;

/** The lines of a block except blank ones and comments. */
export function blockLines(block: string, report: ReportProblem): BlockLine[] {
  return block.split('\n').flatMap((source, line): BlockLine[] => {
    const text = source.endsWith('\r') ? source.slice(0, -1) : source;
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return [];
    const colon = text.indexOf(':');
    const whole = placeOf(line, text, 0, text.length);
    if (colon < 0) {
      report(
        'practice-bad-line',
        whole,
        'This line has no colon.',
        'A line is a name or a keyword, a colon and a value: x: -3..3.',
      );
      return [];
    }
    const keyPlace = placeOf(line, text, 0, colon);
    const place = placeOf(line, text, colon + 1, text.length);
    const key = text.slice(0, colon).trim();
    const value = text.slice(colon + 1).trim();
    if (key === '' || value === '') {
      const message =
        key === '' ? 'There is nothing before the colon.' : 'There is nothing after the colon.';
      report('practice-bad-line', key === '' ? whole : keyPlace, message, 'Write x: -3..3.');
      return [];
    }
    return [{ key, value, keyPlace, place }];
  });
}

/** Part of a line without the blanks around it. */
function placeOf(line: number, text: string, from: number, to: number): Place {
  const piece = text.slice(from, to);
  const column = from + piece.length - piece.trimStart().length;
  return { line, column, length: Math.max(1, piece.trim().length) };
}

/** A place within a place. */
export function within({ line, column }: Place, start: number, length: number): Place {
  return { line, column: column + start, length: Math.max(1, length) };
}

/** Collects problems in the order in which they are found. */
export function problemList(): {
  problems: SkillProblem[];
  report: ReportProblem;
  warn: ReportProblem;
} {
  const problems: SkillProblem[] = [];
  const reporter =
    (severity: SkillProblem['severity']): ReportProblem =>
    (code, place, message, help) => {
      problems.push({ severity, code, ...place, message, help });
    };
  return { problems, report: reporter('error'), warn: reporter('warning') };
}
