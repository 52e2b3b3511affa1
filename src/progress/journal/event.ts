import type { Instant } from '../../schedule/day.js';
import type { Grade, Standing } from '../../schedule/leitner.js';

/** What a learner can do to their progress. */
export type Deed =
  | {
      readonly type: 'answer';
      readonly id: string;
      readonly grade: Grade;
      /** Milliseconds; undefined if not measured, as for a script's answer. */
      readonly tookMs: number | undefined;
      /** A fingerprint of the item's content, opaque here, and its position in its deck. */
      readonly print?: string | undefined;
      readonly position?: number | undefined;
      /** What the learner answered, cut to a modest length; the seed of the question; the code of the mistake it shows. */
      readonly said?: string | undefined;
      readonly seed?: string | undefined;
      readonly mistake?: string | undefined;
    }
  | { readonly type: 'suspend' | 'resume'; readonly id: string }
  /** The history of `from` belongs to `to` from now on; `from === to` says that the id stands for a separate item again. */
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  /** The items of these decks start over; undefined: all items. */
  | { readonly type: 'reset'; readonly decks: readonly string[] | undefined }
  /** The event with this id never happened. */
  | { readonly type: 'undo'; readonly undoes: string }
  /** A standing from before there was a journal. */
  | {
      readonly type: 'import';
      readonly id: string;
      readonly standing: Pick<Standing, 'box' | 'due' | 'introduced' | 'lapses'> | undefined;
      readonly suspended: boolean;
      readonly tookMs: number | undefined;
    };

/** What makes a deed an event: a globally unique name, and a place in time. */
export interface Stamp {
  readonly event: string;
  readonly at: Instant;
  /**
   * Where the event stands among the others, in milliseconds: its time, or just after what it followed, if the clock
   * went back in between. So what was done later counts as later whatever clocks did.
   */
  readonly order: number;
}

/** Everything that can happen to progress. Each event is one line of a journal. */
export type ProgressEvent = Deed & Stamp;

/** The events of one kind. */
export type EventOf<Type extends Deed['type']> = Extract<Deed, { type: Type }> & Stamp;

/** The events about one item, which are folded into its progress. */
export type ItemEvent = EventOf<'answer' | 'suspend' | 'resume' | 'import'>;

/** The events about other events, which are kept as long as the journal. */
export type LastingEvent = EventOf<'rename' | 'reset' | 'undo'>;

/** Whether an event is about one item. */
export function isItemEvent(event: ProgressEvent): event is ItemEvent {
  return event.type !== 'rename' && event.type !== 'reset' && event.type !== 'undo';
}

/** Compares events by `order`, then by id, so that every device sorts them in the same way. */
export function byOrder(a: Stamp, b: Stamp): number {
  return a.order - b.order || (a.event < b.event ? -1 : a.event > b.event ? 1 : 0);
}
