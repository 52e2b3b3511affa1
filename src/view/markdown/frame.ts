/** The place that blocks are laid out in. */
export interface Frame {
  /** Columns that a line of prose may take. */
  readonly width: number;
  /** Columns that a line of code or of a table may take: no fewer. */
  readonly wide: number;
  /** Columns that indentation may still take away; at 0 what is nested more deeply stays where it is. */
  readonly room: number;
  /** How many bulleted lists this stands in. */
  readonly bullets: number;
}

/** Columns below which there is no sense in laying out blocks; a narrower place is treated as if it had them. */
const NARROWEST = 10;

/** The frame of a whole text: half of its columns may go into indentation. */
export function outermost(columns: number, wide = columns): Frame {
  const width = Math.max(NARROWEST, columns);
  return { width, wide: Math.max(width, wide), room: Math.floor(width / 2), bullets: 0 };
}

/** The frame that is left when `columns` are taken on the left; `undefined` if there is no room for that. */
export function narrowed(frame: Frame, columns: number): Frame | undefined {
  if (columns > frame.room) return undefined;
  const { width, wide, room } = frame;
  return { ...frame, width: width - columns, wide: wide - columns, room: room - columns };
}
