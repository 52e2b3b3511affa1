/**
 * A value that is created on first use. Meant for Unicode patterns: V8 reads the tables when such a pattern is created,
 * which takes longer than everything else in most commands, and most text is ASCII.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
