/**
 * A value that is made by its first use. For patterns that know the scripts of the world: V8 reads their tables when the
 * pattern is made, which takes longer than most commands spend on everything else, and most text is ASCII.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
