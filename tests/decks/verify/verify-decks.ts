// Runs every snippet of Python in the decks under PyTorch and every demo through the engine, compares what comes out with
// what the decks say, has PyTorch answer 50 questions of each skill, and writes the records of the run. Usage: npm run verify:decks -- [--date YYYY-MM-DD] [DECK.md …]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '../../../src/deck/diagnostics/diagnostic.js';
import { renderDiagnostics } from '../../../src/view/diagnostics.js';
import { plainPalette } from '../../../src/view/palette.js';
import { type DeckText, findDecks, readDeck } from './deck-text.js';
import { judgeDemos } from './demos.js';
import { findInterpreter, HOW_TO_INSTALL, type Interpreter, isAtLeast } from './interpreter.js';
import { judge, judgeForm } from './judge.js';
import { answersOf, judgeSkill, skillsOf } from './practice.js';
import {
  coversPractice,
  practiceRecordOf,
  readPracticeRecord,
  writePracticeRecord,
} from './practice-record.js';
import { covers, type DeckRecord, readRecord, recordOf, writeRecord } from './record.js';
import { type Run, runSnippets } from './runs.js';
import { type Snippet, snippetsOf } from './snippets.js';

// npm runs scripts in the package's folder.
const RECORDS = resolve('tests/decks/snippets');
const SCRIPT = resolve('tests/decks/verify/run-snippets.py');
const PRACTICE_RECORDS = resolve('tests/decks/practice');
const PRACTICE_SCRIPT = resolve('tests/decks/verify/practice-answers.py');

const { values, positionals } = parseArgs({
  options: { date: { type: 'string' } },
  allowPositionals: true,
});
const interpreter = findInterpreter(process.env);
if (interpreter === undefined) {
  console.error(HOW_TO_INSTALL);
  process.exitCode = 1;
} else {
  console.log(`PyTorch ${interpreter.torch}, Python ${interpreter.python}: ${interpreter.path}\n`);
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  await verify(positionals.length > 0 ? positionals : ['decks'], interpreter, date);
}

async function verify(paths: readonly string[], python: Interpreter, date: string): Promise<void> {
  mkdirSync(RECORDS, { recursive: true });
  mkdirSync(PRACTICE_RECORDS, { recursive: true });
  const decks = await Promise.all(paths.flatMap((path) => findDecks(path)).map(readDeck));
  const snippets = decks.map(({ items }) => items.flatMap(snippetsOf));
  const runs = await runAll(snippets.flat(), python);
  const found = decks.flatMap(({ name, items, lines }, index) => {
    const own = snippets[index] ?? [];
    const wrong = [
      ...items.flatMap(judgeDemos),
      ...own.flatMap((snippet) => {
        const run = runs.get(snippet);
        const ofRun = run === undefined ? [] : judge(snippet, run, lines);
        return [...judgeForm(snippet, lines), ...ofRun];
      }),
    ].sort((a, b) => a.line - b.line);
    const record = recordOf(own, runs, python, date);
    const note = wrong.length > 0 ? `${wrong.length} wrong, not recorded` : save(name, record);
    const demos = items.reduce((sum, { item }) => sum + item.asides.demos.length, 0);
    console.log(
      `${name}: ${record.run} snippets run, ${record.skipped} skipped, ${demos} demos: ${note}`,
    );
    for (const { id, since = '', page = '' } of own.filter((snippet) => !runs.has(snippet))) {
      console.log(`  skipped: ${id} needs PyTorch ${since}; documented at ${page}`);
    }
    return [...wrong, ...verifyPractice(decks[index], python, date)];
  });
  if (found.length > 0) {
    const width = process.stdout.columns || 100;
    console.log(`\n${renderDiagnostics(found, { width, palette: plainPalette })}`);
    process.exitCode = 1;
  }
  const skipped = snippets.flat().length - runs.size;
  console.log(`\n${runs.size} snippets run, ${skipped} skipped, ${found.length} mistakes found.`);
}

/** Has PyTorch answer the questions of a deck's skills; where it agrees with all, that is recorded. */
function verifyPractice(
  deck: DeckText | undefined,
  python: Interpreter,
  date: string,
): readonly Diagnostic[] {
  const skills = deck === undefined ? [] : skillsOf(deck);
  if (deck === undefined || skills.length === 0) return [];
  const answers = answersOf(skills, python.path, PRACTICE_SCRIPT);
  const wrong = skills.flatMap((skill) => judgeSkill(skill, answers.get(skill) ?? [], deck));
  const record = practiceRecordOf(skills, answers, python, date);
  const file = join(PRACTICE_RECORDS, `${deck.name}.json`);
  const isKept = wrong.length > 0 || coversPractice(readPracticeRecord(file), record);
  if (!isKept) writeFileSync(file, writePracticeRecord(record));
  const count = skills.reduce((sum, { questions }) => sum + questions.length, 0);
  console.log(`  ${skills.length} skills, ${count} questions, ${wrong.length} answered otherwise`);
  return wrong;
}

/** Runs the snippets that this PyTorch is new enough for. */
async function runAll(
  snippets: readonly Snippet[],
  python: Interpreter,
): Promise<Map<Snippet, Run>> {
  const able = snippets.filter(({ since = '0' }) => isAtLeast(python.torch, since));
  const codes = able.map(({ code }) => code);
  const runs = await runSnippets(codes, python.path, SCRIPT);
  return new Map(runs.flatMap((run, index) => (able[index] ? [[able[index], run]] : [])));
}

function save(deck: string, record: DeckRecord): string {
  const file = join(RECORDS, `${deck}.json`);
  const before = readRecord(file);
  if (before !== undefined && covers(before, record)) {
    return `as recorded on ${before.date} with PyTorch ${before.torch}`;
  }
  writeFileSync(file, writeRecord(record));
  return 'recorded';
}
