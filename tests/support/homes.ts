import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty state folder for one test, removed when the test is over. */
export function tempHome(): { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'autodiff-tutor-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder };
}
