import { Chalk, type ChalkInstance, supportsColor } from 'chalk';
import type { Palette, Surface } from '../view/palette.js';

const FALLBACK_WIDTH = 80;
const NARROWEST = 20;

/** The environment variables that decide how output looks. */
export type LookEnvironment = Readonly<Record<string, string | undefined>>;

/** The surface of an output stream: its width and its colours. */
export function surfaceOf(
  stream: { isTTY?: boolean; columns?: number },
  env: LookEnvironment,
): Surface {
  return { width: widthOf(stream, env), palette: paletteOf(colourLevel(stream, env)) };
}

/** Columns: the terminal's, or what `COLUMNS` says where there is no terminal, or 80. */
export function widthOf(
  stream: { isTTY?: boolean; columns?: number },
  env: LookEnvironment,
): number {
  const told = Number(env['COLUMNS']);
  const columns = stream.isTTY === true ? stream.columns : told;
  return columns !== undefined && Number.isInteger(columns) && columns > 0
    ? Math.max(NARROWEST, columns)
    : FALLBACK_WIDTH;
}

/**
 * 0 (none) or 1 (the sixteen colours of the user's theme). `FORCE_COLOR` wins over `NO_COLOR`, as in Node itself
 * (no-color.org: any non-empty value means no); without either, a terminal that is not dumb gets colour.
 */
export function colourLevel(stream: { isTTY?: boolean }, env: LookEnvironment): 0 | 1 {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return 0;
  if (env['TERM'] === 'dumb' || stream.isTTY !== true) return 0;
  return supportsColor === false && env['TERM'] === undefined ? 0 : 1;
}

/** Only colours that a theme defines, and never white, black or yellow as text: dark and light both read well. */
export function paletteOf(level: 0 | 1): Palette {
  const chalk: ChalkInstance = new Chalk({ level });
  return {
    strong: chalk.bold,
    emphasis: chalk.italic,
    muted: chalk.dim,
    accent: chalk.cyan,
    good: chalk.green,
    bad: chalk.red,
    caution: chalk.magenta,
    code: chalk.cyan,
    link: chalk.underline,
    keyword: chalk.magenta,
    literal: chalk.green,
    comment: chalk.dim,
  };
}
