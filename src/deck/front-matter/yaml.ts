import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Field, FieldValue } from './fields.js';

/** What a YAML parser objects to; the offset is in code units from the start of the YAML. */
export interface YamlProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
}

export interface YamlFields {
  readonly fields: readonly Field[];
  readonly problems: readonly YamlProblem[];
}

/**
 * The fields of a front matter, read by the full rules of YAML 1.2. Aliases are not followed: no key
 * of a deck needs them, and they can expand a small text into a huge one. Of several problems on a
 * line only the first is kept, since the others tend to follow from it.
 */
export function readYamlFields(yaml: string): YamlFields {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const problems = new Map<number, YamlProblem>();
  for (const { code, message, pos } of document.errors) {
    const line = yaml.slice(0, pos[0]).split('\n').length;
    const text =
      code === 'RESOURCE_EXHAUSTION' ? 'it is nested too deeply' : uncapitalised(message.trim());
    // If something is missing at the end, point at the last character, not at the line below.
    const offset = Math.max(0, Math.min(pos[0], yaml.trimEnd().length - 1));
    if (!problems.has(line)) {
      problems.set(line, { offset, length: Math.max(1, pos[1] - pos[0]), message: text });
    }
    if (code === 'RESOURCE_EXHAUSTION') break;
  }
  const { contents } = document;
  if (problems.size > 0) return { fields: [], problems: [...problems.values()] };
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { fields: [], problems: [] };
  }
  if (!isMap(contents)) {
    const message = 'it has to consist of `key: value` lines';
    return { fields: [], problems: [{ offset: 0, length: yaml.length, message }] };
  }
  const fields: Field[] = [];
  for (const { key, value } of contents.items) {
    const [keyOffset, keyEnd] = rangeOf(key);
    const [valueOffset, valueEnd] = value === null ? [keyOffset, keyEnd] : rangeOf(value);
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : '';
    fields.push({
      key: name === '' ? yaml.slice(keyOffset, keyEnd) : name,
      keyOffset,
      value: valueOf(value),
      valueOffset,
      valueLength: valueEnd - valueOffset,
    });
  }
  return { fields, problems: [] };
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = (node as Node | null)?.range;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1]];
}

function valueOf(node: unknown): FieldValue {
  if (node === null || (isScalar(node) && node.value === null)) return { kind: 'nothing' };
  if (isScalar(node) && typeof node.value === 'string') return { kind: 'text', text: node.value };
  if (isScalar(node) && typeof node.value === 'number') {
    return { kind: 'number', number: node.value };
  }
  if (isSeq(node)) {
    const texts: string[] = [];
    for (const item of node.items) {
      if (!isScalar(item) || typeof item.value !== 'string') return { kind: 'other' };
      texts.push(item.value);
    }
    return { kind: 'list', texts };
  }
  return { kind: 'other' };
}

function uncapitalised(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
