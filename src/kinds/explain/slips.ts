import { distance } from 'fastest-levenshtein';

const LETTERS = /^\p{L}+$/u;
const LEAST_LETTERS = 5;
const LONG = 8;

/** Endings that come off before two words are compared, so that `acumulates` is near `accumulation`. */
const ENDING =
  /(?:izations?|ations?|ications?|ings?|ions?|atives?|ives?|ers?|ors?|ed|es|e|s|ies|ied|y)$/;

/** Words of the field or of every day that are one letter from another: nobody mistyped them. */
const REAL_WORDS = new Set(
  `after alter alters altered noise noisy noisier recompile recompiles recompiled recompute recomputes hides hidden produce
  produces produced explore explored explores exploring multiple later latter chair chairs change charge shape
  share scale scalar score store stare state stage start stack track trace train trained brain drain height eight
  weigh right light might night lower slower flower power learn lean clean clear class close chose loose lose losing
  rules ruler rulers rises input inputs output outputs layer layers later paper value values valve point points paint
  print prints prior price prime place plane plain plans words works world would could should whole while white write
  wrote wrong where there these those three threw their other others order orders older holder folder border saves
  waves moves loves model modes modem mode times terms trees three large larger merge great grate greater creates
  create treat early nearly really clearly linear infinite finite exact exactly inexact first burst field fields
  function functions junction fraction friction action section factors actors vectors sectors rector record second
  seconds reckon branch batch batches patches matches watches catches hatches match patch watch switch stitch lists
  steps stops slope slopes scope scoped shops sharp sharper smaller small stall still skill spill shell signs sides
  sizes sites zeros heros reads roads leads loads loses noses copies comes codes notes nodes votes cells calls falls
  fills kills pills bills walks talks tasks masks ranks banks tanks blank block clock black backs packs tables cables
  stable unstable static statistic memory passes masses classes makes takes cakes tapes tale table fixed mixed faxed
  fewer newer never ever every very inverse reverse converse convert concert contain retain remain detain return
  retrain detach attach reduce deduce induce produce adjoint adjacent squared shared stared scared shrink drink shrunk
  vanish finish varnish product products updates dates rates gates partial martial column volume volumes summer winter
  sum sums runs rung rounding sounding pounding bounding founding grounding around round bound found sound ground
  number member lumber divide decide derive drive drives driven deprive arrive strive derived cursed cause clause pause
  because became become between accept except expect aspect effect affect effects perfect direct directed direction
  correct connect collect select detect reject project object subject inject extra exist exists exits edits costs
  posts hosts lasts tests texts rests nests passed based biased bases biases phases chases cases`.split(
    /\s+/,
  ),
);

/** Whether `written` is probably `meant` with a slip of the fingers: both folded, no forms of one word. */
export function isSlip(written: string, meant: string): boolean {
  if (written === meant || meant.length < LEAST_LETTERS || written.length < LEAST_LETTERS - 1)
    return false;
  if (!beginAlike(written, meant)) return false;
  if (REAL_WORDS.has(written) || !LETTERS.test(written) || !LETTERS.test(meant)) return false;
  if (Math.abs(written.length - meant.length) > 6) return false;
  return isNear(written, meant) || isNear(stem(written), stem(meant));
}

function isNear(written: string, meant: string): boolean {
  const length = Math.min(meant.length, written.length + 1);
  if (length < LEAST_LETTERS) return false;
  const most = length < LONG ? 1 : 2;
  if (Math.abs(written.length - meant.length) > most) return false;
  const slips = distance(written, meant);
  return slips <= most || (slips === 2 && areSwapped(written, meant));
}

/** The first letter is seldom the wrong one, and `decrease` is not `increase`. */
function beginAlike(a: string, b: string): boolean {
  const [first = '', second = ''] = b;
  return a.startsWith(first) || a.startsWith(second + first);
}

function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function stem(word: string): string {
  const shorter = word.replace(ENDING, '');
  return shorter.length >= LEAST_LETTERS - 1 ? shorter : word;
}
