/**
 * 32-bit FNV-1a over UTF-16 code units with a seed, and the finaliser of MurmurHash3, so that texts differing in a single
 * digit get unrelated hashes. It must never change: spread days, event ids and item prints depend on it.
 */
export function textHash(text: string, seed = 0): number {
  let h = 0x811c_9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    h = Math.imul(h ^ text.charCodeAt(index), 0x0100_0193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
