import type { Paint, Palette } from '../palette.js';

/** The looks that inline Markdown gives, from the outermost to the innermost. */
const LOOKS = ['strong', 'emphasis', 'link', 'code', 'muted'] as const;
type Look = (typeof LOOKS)[number];

/** Keeps account of which looks are on, however deeply they are nested in themselves and each other. */
interface Looks {
  readonly begin: (look: Look) => void;
  readonly end: (look: Look) => void;
  /** One paint for all looks that are on; the same looks give the same paint. */
  readonly now: () => Paint;
}

/** Starts with no look on but `base`. */
export function looks(palette: Palette, base: Paint): Looks {
  const depth: Record<Look, number> = { strong: 0, emphasis: 0, link: 0, code: 0, muted: 0 };
  const paints = new Map<string, Paint>([['', base]]);
  return {
    begin: (look) => (depth[look] += 1),
    end: (look) => (depth[look] -= 1),
    now: () => {
      const on = LOOKS.filter((look) => depth[look] > 0);
      const key = on.join(' ');
      const paint =
        paints.get(key) ??
        ((text: string) => base(on.reduceRight((inner, look) => palette[look](inner), text)));
      paints.set(key, paint);
      return paint;
    },
  };
}
