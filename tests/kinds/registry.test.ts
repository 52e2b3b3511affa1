import { describe, expect, test } from 'vitest';
import {
  KIND_CLASSES,
  kindByClass,
  kindByContent,
  kindNamed,
  KINDS,
} from '../../src/kinds/registry.js';
import { readBody } from '../../src/deck/bodies/body.js';

describe('the registry of kinds', () => {
  test('knows each kind by a name, a letter, a rank and a class of its own', () => {
    const names = KINDS.map(({ name, letter, rank }) => ({ name, letter, rank }));
    for (const key of ['name', 'letter', 'rank'] as const) {
      expect(new Set(names.map((kind) => kind[key])).size).toBe(KINDS.length);
    }
    expect(new Set(KIND_CLASSES()).size).toBe(KIND_CLASSES().length);
    for (const kind of KINDS) expect(kindNamed(kind.name)).toBe(kind);
  });

  test('finds a kind by the class on a heading, or else by the text below it', () => {
    const content = (markdown: string) => readBody(markdown, 1).blocks;
    expect(kindByClass(['explain'])?.name).toBe('explain');
    expect(kindByClass([])).toBeUndefined();
    expect(kindByContent(content('- [x] a\n- [ ] b'))?.name).toBe('quiz');
    expect(kindByContent(content('- a\n- b'))?.name).toBe('card');
  });

  test('treats an unknown kind as a bug', () => {
    expect(() => kindNamed('riddle')).toThrow(RangeError);
  });

  test('has a way to ask each kind on both kinds of screens', async () => {
    for (const kind of KINDS) {
      expect(await kind.fullScreen()).toHaveProperty('examine');
      expect(await kind.plainLines()).toHaveProperty('ask');
    }
  });
});
