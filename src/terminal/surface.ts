import { plainPalette, type Surface } from '../view/palette.js';

// A terminal that does not know its size, such as one over a serial line, has none or says 0.
const FALLBACK_WIDTH = 80;
const FALLBACK_HEIGHT = 24;
const NARROWEST = 20;

/** The environment variables that decide how output looks. */
export type LookEnvironment = Readonly<Record<string, string | undefined>>;

/** What of an output stream decides how to draw on it. */
export interface OutputShape {
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
}

/** The surface of an output stream: its colours, and its width at the time somebody asks, as windows are resized. */
export async function openSurface(stream: OutputShape, env: LookEnvironment): Promise<Surface> {
  const palette = hasColour(stream, env)
    ? (await import('./colour-palette.js')).colourPalette()
    : plainPalette;
  return {
    get width() {
      return widthOf(stream, env);
    },
    palette,
  };
}

/** Columns: the terminal's, or what `COLUMNS` says where there is no terminal, or 80. */
export function widthOf(stream: OutputShape, env: LookEnvironment): number {
  const told = Number(env['COLUMNS']);
  const columns = stream.isTTY === true ? stream.columns : told;
  return columns !== undefined && Number.isInteger(columns) && columns > 0
    ? Math.max(NARROWEST, columns)
    : FALLBACK_WIDTH;
}

/** Rows of a terminal, or 24 where it does not know. */
export function heightOf({ rows }: { readonly rows?: number | undefined }): number {
  return rows !== undefined && rows > 0 ? rows : FALLBACK_HEIGHT;
}

/**
 * Whether to colour. `FORCE_COLOR` wins over `NO_COLOR`, as in Node itself (no-color.org: any non-empty value means
 * no); without either, a terminal that is not dumb gets colour.
 */
export function hasColour(stream: OutputShape, env: LookEnvironment): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return env['TERM'] !== 'dumb' && stream.isTTY === true;
}
