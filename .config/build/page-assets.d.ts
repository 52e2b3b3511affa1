import type { Plugin } from 'vitest/config';

/** Provides `./assets.js` of src/view/page/ to the tests. */
export declare const pageAssetsForTests: Plugin;
