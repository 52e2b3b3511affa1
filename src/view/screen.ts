/** A full screen before it meets a terminal's height: the body scrolls between a fixed head and foot. */
export interface Screen {
  readonly head: readonly string[];
  /** What should stay above the scrolling body as long as there is room for both: the question itself. */
  readonly pinned: readonly string[];
  readonly body: readonly string[];
  readonly foot: readonly string[];
  /** Body lines that must be in sight, from (included) to (excluded): the option under the cursor, a fresh answer. */
  readonly focus?: { readonly from: number; readonly to: number };
}

/** A screen cut to a height. */
export interface FittedScreen {
  readonly lines: readonly string[];
  /** First body line in sight. */
  readonly scroll: number;
  readonly maxScroll: number;
  /** How many body lines are in sight: a page. */
  readonly page: number;
  /** Whether the screen's focus, or its end, is still below what is in sight. */
  readonly isFocusBelow?: true;
}

const LEAST_BODY_ROWS = 3;

/** With fewer rows than this below it, a pinned question scrolls with the rest. */
const LEAST_ROWS_BELOW_PIN = 8;

/**
 * Cuts a screen to `rows` lines, filling up a short body so that the foot stays where the eye expects it. A body
 * that does not fit is scrolled to `scroll`, or, where that is undefined, to its focus; `more` words what is hidden.
 */
export function fitScreen(
  unpinned: Screen,
  rows: number,
  scroll: number | undefined,
  more: (above: number, below: number) => string,
): FittedScreen {
  const screen = placePinned(unpinned, rows);
  const space = Math.max(LEAST_BODY_ROWS, rows - screen.head.length - screen.foot.length);
  const total = screen.body.length;
  if (total <= space) {
    const filler = Array.from({ length: space - total }, () => '');
    const lines = [...screen.head, ...screen.body, ...filler, ...screen.foot];
    return { lines, scroll: 0, maxScroll: 0, page: space };
  }
  // One row of the body's space goes to the line that says there is more.
  const page = space - 1;
  const maxScroll = total - page;
  const first = Math.min(maxScroll, Math.max(0, scroll ?? scrollToFocus(screen.focus, page)));
  const below = total - first - page;
  const visible = screen.body.slice(first, first + page);
  const lines = [...screen.head, ...visible, more(first, below), ...screen.foot];
  const { focus } = screen;
  const isFocusBelow = focus !== undefined && focus.from > first && focus.to > first + page;
  return { lines, scroll: first, maxScroll, page, ...(isFocusBelow && { isFocusBelow }) };
}

/** The screen with nothing pinned any more: the pinned lines joined to the head, or, where that is too tall, to the body. */
function placePinned(screen: Screen, rows: number): Screen {
  const { head, pinned, body, foot, focus } = screen;
  const below = rows - head.length - foot.length - pinned.length;
  if (below >= LEAST_ROWS_BELOW_PIN) {
    return { ...screen, head: [...head, ...pinned], pinned: [] };
  }
  const moved = focus && { from: focus.from + pinned.length, to: focus.to + pinned.length };
  const all = { ...screen, pinned: [], body: [...pinned, ...body] };
  return moved === undefined ? all : { ...all, focus: moved };
}

/** The least scroll that shows the whole focus, or its beginning if it is taller than a page. */
function scrollToFocus(focus: Screen['focus'], page: number): number {
  if (focus === undefined || focus.to <= page) return 0;
  return Math.min(focus.from, focus.to - page);
}
