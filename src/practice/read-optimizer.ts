import { quoted } from '../autodiff/expression/expression-error.js';
import { nearest } from '../nearest.js';
import { type ReportProblem, within } from './block-lines.js';
import { type OptimizerAsk, RULES } from './optimizer-ask.js';
import { compileQuantity, type Quantity } from './quantity.js';
import { type Definitions, reportFormula } from './read-definitions.js';
import type { Place } from './skill.js';
import { pieces } from './value-set.js';

const FORM = /^(\S+)\s+after\s+(?:(\d+)\s+steps?\s+of\s+)?(\w+)\s*\((.*)\)\s*on\s+(\S+)$/s;
const MOST_STEPS = 100;
/** The least and the greatest number of unnamed settings that a rule takes. */
const SETTINGS = { sgd: [1, 1], momentum: [1, 2], adam: [1, 4], adamw: [1, 4] } as const;
const HELP = 'Write w after 2 steps of momentum(lr, 0.9) on L.';

/** Reads `w after 2 steps of adam(lr, beta1, beta2, weight_decay=d) on L`. */
export class OptimizerAskReader {
  constructor(
    private readonly written: { readonly text: string; readonly place: Place },
    private readonly definitions: Definitions,
    private readonly report: ReportProblem,
  ) {}

  read(): OptimizerAsk | undefined {
    const { text, place } = this.written;
    const match = FORM.exec(text);
    if (match === null) {
      this.report('practice-bad-formula', place, 'This is not an optimizer step.', HELP);
      return undefined;
    }
    const [, weight = '', count = '1', word = '', list = '', loss = ''] = match;
    const rule = RULES.find((name) => name === word);
    if (rule === undefined) {
      const meant = nearest(word, RULES);
      const help =
        meant === undefined
          ? `The rules are ${RULES.join(', ')}.`
          : `Did you mean ${quoted(meant)}?`;
      this.bad(word, `There is no optimizer ${quoted(word)}.`, help);
      return undefined;
    }
    const steps = Number(count);
    if (steps < 1 || steps > MOST_STEPS) {
      this.bad(count, `The number of steps must be between 1 and ${MOST_STEPS}.`, HELP);
      return undefined;
    }
    if (!this.isKnown(weight, this.definitions.drawn, 'a drawn name, whose value moves', 0)) return;
    const behind = text.lastIndexOf(loss);
    if (!this.isKnown(loss, this.definitions.computed, 'a computed name', behind)) return undefined;
    const settings: Quantity[] = [];
    let decay: Quantity | undefined;
    const open = text.indexOf('(') + 1;
    for (const { start, piece } of pieces(list)) {
      const named = /^\s*(\w+)\s*=/.exec(piece);
      if (named !== null && named[1] !== 'weight_decay') {
        this.bad(
          named[1] ?? '',
          `There is no setting ${quoted(named[1] ?? '')}.`,
          'The only one is weight_decay=…',
        );
        return undefined;
      }
      const skipped = named?.[0].length ?? 0;
      const quantity = this.setting(piece.slice(skipped), open + start + skipped);
      if (quantity === undefined) return undefined;
      if (named === null) settings.push(quantity);
      else decay = quantity;
    }
    const [least, most] = SETTINGS[rule];
    if (
      settings.length < least ||
      settings.length > most ||
      (settings.length === 2 && rule.startsWith('adam'))
    ) {
      this.bad(
        word,
        `${word} takes other settings.`,
        'Write sgd(lr), momentum(lr, mu), adam(lr) or adam(lr, beta1, beta2).',
      );
      return undefined;
    }
    return {
      kind: 'optimizer',
      text: text.trim().replace(/\s+/g, ' '),
      weight,
      steps,
      rule,
      settings,
      decay,
      loss,
    };
  }

  private setting(text: string, offset: number): Quantity | undefined {
    const { place } = this.written;
    try {
      return compileQuantity(' '.repeat(offset) + text, new Set(this.definitions.places.keys()));
    } catch (error) {
      reportFormula(error, place, this.report);
      return undefined;
    }
  }

  private isKnown(
    name: string,
    known: ReadonlyMap<string, unknown>,
    what: string,
    start: number,
  ): boolean {
    if (known.has(name)) return true;
    const meant = nearest(name, known.keys());
    const help = meant === undefined ? `It must be ${what}.` : `Did you mean ${quoted(meant)}?`;
    const place = within(this.written.place, start, name.length);
    this.report('practice-unknown-name', place, `${quoted(name)} is not ${what}.`, help);
    return false;
  }

  private bad(word: string, message: string, help: string): void {
    const { place, text } = this.written;
    const at = within(place, Math.max(0, text.indexOf(word)), word.length);
    this.report('practice-bad-formula', at, message, help);
  }
}
