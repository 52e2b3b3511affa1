import { Chalk } from 'chalk';
import type { Paint, Palette } from '../view/palette.js';

/**
 * Only the sixteen colours that a theme defines, and never white, black or yellow as text: dark and light both read
 * well. This file is loaded only where there is colour.
 */
export function colourPalette(): Palette {
  const chalk = new Chalk({ level: 1 });
  // Chalk joins whatever it is given, and `lines.map(paint)` gives it the index as well.
  const one =
    (paint: (text: string) => string): Paint =>
    (text) =>
      paint(text);
  return {
    strong: one(chalk.bold),
    emphasis: one(chalk.italic),
    muted: one(chalk.dim),
    accent: one(chalk.cyan),
    good: one(chalk.green),
    bad: one(chalk.red),
    caution: one(chalk.magenta),
    code: one(chalk.cyan),
    link: one(chalk.underline),
    keyword: one(chalk.magenta),
    literal: one(chalk.green),
    comment: one(chalk.dim),
  };
}
