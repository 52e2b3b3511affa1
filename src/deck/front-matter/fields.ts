/** One `key: value` of a front matter; offsets are in code units from the start of the YAML. */
export interface Field {
  readonly key: string;
  readonly keyOffset: number;
  readonly value: FieldValue;
  readonly valueOffset: number;
  readonly valueLength: number;
}

/**
 * How YAML reads a value. `other` is anything that no key of a deck accepts, such as a mapping.
 */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'other' };

// ASCII only: a pattern for every alphabet takes longer to compile than most decks take to read,
// and whatever this one misses goes to the YAML parser.
const FIELD = /^([A-Za-z][\w-]*): +(\S.*?) *$/;
const COUNT = /^(?:0|[1-9]\d{0,8})$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
const WORDS = /^\[ *(?:[A-Za-z][A-Za-z\d-]*(?: *, *[A-Za-z][A-Za-z\d-]*)*)? *\]$/;
// Starts with a letter and contains nothing that would end a plain scalar.
const PLAIN = /^[A-Za-z](?:(?!: | #|:$)[^\t])*$/;
const RESERVED = /^(?:null|true|false)$/i;

/**
 * The fields of a front matter in which every line is the simplest kind of YAML, as in most decks:
 * reading them here saves loading a YAML parser. Undefined if any line needs one.
 */
export function readSimpleFields(yaml: string): Field[] | undefined {
  const fields = new Map<string, Field>();
  let offset = 0;
  for (const line of yaml.split('\n')) {
    if (!/^ *(?:#|$)/.test(line)) {
      const [, key, source] = FIELD.exec(line) ?? [];
      if (key === undefined || source === undefined) return undefined;
      const value = simpleValue(source);
      if (value === undefined || fields.has(key) || RESERVED.test(key)) return undefined;
      const valueOffset = offset + line.indexOf(source, key.length + 1);
      const valueLength = source.length;
      fields.set(key, { key, keyOffset: offset, value, valueOffset, valueLength });
    }
    offset += line.length + 1;
  }
  return [...fields.values()];
}

function simpleValue(source: string): FieldValue | undefined {
  if (COUNT.test(source)) return { kind: 'number', number: Number(source) };
  const quoted = QUOTED.exec(source);
  if (quoted !== null) return { kind: 'text', text: quoted[1] ?? quoted[2] ?? '' };
  if (WORDS.test(source)) {
    const texts = source
      .slice(1, -1)
      .split(',')
      .map((word) => word.trim());
    if (texts.some((word) => RESERVED.test(word))) return undefined;
    return { kind: 'list', texts: texts.filter((word) => word !== '') };
  }
  if (!PLAIN.test(source) || RESERVED.test(source)) return undefined;
  return { kind: 'text', text: source };
}
