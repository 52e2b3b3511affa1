/** The place that blocks are laid out in. */
export interface Frame {
  /** Columns that a line may take. */
  readonly width: number;
  /** Columns that indentation may still take away; at 0 what is nested more deeply stays where it is. */
  readonly room: number;
  /** How many bulleted lists this stands in. */
  readonly bullets: number;
}

/** Columns below which there is no sense in laying out blocks; a narrower place is treated as if it had them. */
const NARROWEST = 10;

/** The frame of a whole text: half of its columns may go into indentation. */
export function outermost(columns: number): Frame {
  const width = Math.max(NARROWEST, columns);
  return { width, room: Math.floor(width / 2), bullets: 0 };
}

/** The frame that is left when `columns` are taken on the left; `undefined` if there is no room for that. */
export function narrowed(frame: Frame, columns: number): Frame | undefined {
  if (columns > frame.room) return undefined;
  return { ...frame, width: frame.width - columns, room: frame.room - columns };
}
