import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';
import { pageAssetsForTests } from './build/page-assets.js';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [pageAssetsForTests],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
