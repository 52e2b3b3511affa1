import type { PlainTalk } from '../../src/kinds/common/plain-room.js';
import { openPlainTalk } from '../../src/kinds/common/plain-talk.js';
import { plainPalette } from '../../src/view/palette.js';

/** A conversation in which the learner types these lines, one after the other, until the input is over. */
export function talkOf(
  lines: readonly string[],
  { width = 80, isRead = () => true }: { width?: number; isRead?: () => boolean } = {},
): { talk: PlainTalk; said: () => string } {
  const left = [...lines];
  let said = '';
  const talk = openPlainTalk({
    surface: { width, palette: plainPalette },
    write: (text) => (said += text),
    next: () => Promise.resolve(left.shift()),
    isRead,
  });
  return { talk, said: () => said };
}
