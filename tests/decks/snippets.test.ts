import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findDecks, readDeck } from './verify/deck-text.js';
import { judgeDemos } from './verify/demos.js';
import { judge, judgeForm } from './verify/judge.js';
import { readRecord, type RecordedSnippet } from './verify/record.js';
import type { Run } from './verify/runs.js';
import { type Snippet, snippetsOf } from './verify/snippets.js';

const DECKS = findDecks(fileURLToPath(new URL('../../decks', import.meta.url)));
const COMMAND =
  'A snippet of this deck has changed or is new since its record was made: run `npm run verify:decks` where PyTorch is ' +
  'installed, and commit what it writes to tests/decks/snippets.';

function recordFor(deck: string) {
  const path = fileURLToPath(new URL(`snippets/${deck}.json`, import.meta.url));
  return readRecord(path) ?? { run: 0, skipped: 0, snippets: [], date: '', torch: '' };
}

/** The run that a record tells of; where in the snippet an exception was raised is not recorded. */
function recordedRun(snippet: Snippet, recorded: RecordedSnippet): Run | undefined {
  if ('skipped' in recorded) return undefined;
  const raised =
    recorded.raised === null
      ? null
      : {
          type: recorded.raised,
          message: snippet.said.raises[0]?.text.replace(/^\w+:?\s*/, '') ?? '',
          ranges: [[1, Infinity]] as const,
        };
  return { end: 'done', detail: '', stdout: recorded.printed.join('\n'), raised };
}

describe.each(DECKS)('the deck $name', (file) => {
  test('has snippets that were run under PyTorch as they are', async () => {
    const { items } = await readDeck(file);
    const known = ({ id, hash }: { id: string; hash: string }) => `${id} ${hash}`;
    const snippets = items.flatMap(snippetsOf).map(known);
    expect(recordFor(file.name).snippets.map(known), COMMAND).toEqual(snippets);
  });

  test('says of them what the run printed and raised', async () => {
    const { items, lines } = await readDeck(file);
    const record = recordFor(file.name);
    const found = items.flatMap(snippetsOf).flatMap((snippet, index) => {
      const recorded = record.snippets[index];
      const run = recorded === undefined ? undefined : recordedRun(snippet, recorded);
      const ofRun = run === undefined ? [] : judge(snippet, run, lines);
      return [...judgeForm(snippet, lines), ...ofRun];
    });
    expect(found).toEqual([]);
  });

  test('leaves out of the run only what needs a newer PyTorch, and says where that is documented', async () => {
    const { items } = await readDeck(file);
    const { snippets, run, skipped, date, torch } = recordFor(file.name);
    const left = snippets.flatMap((snippet) => ('skipped' in snippet ? [snippet] : []));
    expect({ run, skipped }).toEqual({ run: snippets.length - left.length, skipped: left.length });
    if (snippets.length > 0) expect(`${date} ${torch}`).toMatch(/^\d{4}-\d\d-\d\d \d+\.\d+/);
    const since = new Map(
      items.flatMap(snippetsOf).map((snippet) => [snippet.hash, snippet.since]),
    );
    for (const snippet of left) {
      expect(since.get(snippet.hash)).toMatch(/^\d/);
      expect(snippet.page).toMatch(/^https:/);
    }
  });

  test('says of every demo what the engine gives', async () => {
    const { items } = await readDeck(file);
    expect(items.flatMap(judgeDemos)).toEqual([]);
  });
});
