/** What can be written as JSON. Maps become objects, whatever their keys are called. */
export type Json =
  | string
  | number
  | boolean
  | undefined
  | readonly Json[]
  | ReadonlyMap<string, Json>
  | { readonly [key: string]: Json };

/**
 * A document on one line. JSON has no words for them, so inf, -inf and nan become strings; minus zero keeps its
 * sign. Members that are undefined are left out.
 */
export function jsonText(value: Exclude<Json, undefined>): string {
  if (typeof value === 'number') return numberJson(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.flatMap((item) => textOf(item)).join(',')}]`;
  const members = isMap(value) ? [...value] : Object.entries(value);
  const written = members.flatMap(([key, member]) =>
    textOf(member).map((text) => `${JSON.stringify(key)}:${text}`),
  );
  return `{${written.join(',')}}`;
}

function textOf(value: Json): string[] {
  return value === undefined ? [] : [jsonText(value)];
}

function numberJson(value: number): string {
  if (Number.isNaN(value)) return '"nan"';
  if (!Number.isFinite(value)) return value > 0 ? '"inf"' : '"-inf"';
  return Object.is(value, -0) ? '-0.0' : String(value);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

function isMap(value: object): value is ReadonlyMap<string, Json> {
  return value instanceof Map;
}
