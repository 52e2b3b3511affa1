import type { Diagnostic } from '../deck/diagnostics/diagnostic.js';
import { parseDeck } from '../deck/parse-deck.js';
import { type Requiring, resolveRequirements } from '../deck/requirements.js';
import { type DeckFile, decksBeside, findDecks } from '../library/find-decks.js';
import { withoutNamesakes } from '../library/namesakes.js';
import { readDeckText } from '../library/read-deck.js';
import { readSettings } from '../progress/settings.js';
import { countOf } from '../view/duration.js';
import { safeJson } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { decksGone, deckSources } from './decks/sources.js';
import { demoProblems } from './decks/demo-problems.js';
import { noDeckInSetting, requireDecks } from './decks/require-decks.js';
import { say } from './say.js';
import { sayWritten, writeIds, type WrittenIds } from './decks/write-ids.js';

/** The words of `check [PATH…]`. */
export interface CheckOptions {
  readonly paths: readonly string[];
  /** Whether to write ids into headings first. */
  readonly writeIds: boolean;
  readonly json: boolean;
}

/**
 * Reads decks as a compiler reads sources and prints every finding. Status 1 if there is an error, or a file whose ids
 * could not be written.
 *
 * @throws UserError for a path that does not exist, or a folder without a deck.
 */
export async function check(options: CheckOptions, context: CommandContext): Promise<ExitStatus> {
  requireDecks(options.paths.length > 0 ? options.paths : context.decksOption);
  const paths = options.paths.length > 0 ? options.paths : await pathsAtHand(context);
  const { files, problems } = withoutNamesakes(paths.flatMap((path) => findDecks(path)));
  if (files.length === 0) throw noDeckInSetting(paths);
  const ids = options.writeIds ? await idsWritten(files) : [];
  const byFile = new Map<string, Diagnostic[]>();
  const decks: Requiring[] = [];
  let items = 0;
  for (const file of files) {
    const read = readDeckText(file);
    byFile.set(file.path, [...read.diagnostics]);
    if (read.text === undefined) continue;
    const parsed = await parseDeck(read.text, file);
    const { name, path, requires } = parsed.deck;
    decks.push({ name, path, requires });
    byFile.set(path, [...parsed.diagnostics, ...demoProblems(parsed.items, path, read.text)]);
    items += parsed.items.length;
  }
  for (const diagnostic of await wrongRequirements(decks, context)) {
    byFile.get(diagnostic.file)?.push(diagnostic);
  }
  const inOrder = [...byFile.values()].flatMap((found) => found.sort((a, b) => a.line - b.line));
  const diagnostics = [...problems, ...inOrder];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (options.json) {
    const document = checkDocument(errors, warnings, diagnostics);
    context.out(`${safeJson(options.writeIds ? { ...document, ids } : document)}\n`);
  } else {
    for (const one of ids) say(context, sayWritten(one));
    const { renderDiagnostics } = await import('../view/diagnostics.js');
    const read = `${countOf(files.length, 'deck')} with ${countOf(items, 'sound item')}.`;
    const findings = diagnostics.length > 0 ? renderDiagnostics(diagnostics, context.surface) : '';
    if (findings !== '') context.out(`${findings}\n`);
    say(context, `${findings === '' ? 'No mistakes found in' : 'Read'} ${read}`);
  }
  const failed = errors > 0 || ids.some(({ refused }) => refused !== undefined);
  return failed ? EXIT.failed : EXIT.done;
}

/** @throws UserError if a path of the setting is gone: that is a finding, too. */
async function pathsAtHand(context: CommandContext): Promise<readonly string[]> {
  const { paths, gone } = deckSources(context, await readSettings(context.home));
  if (gone.length > 0) throw decksGone(gone);
  return paths;
}

/** What decks require in vain; progress may know what a deck that was renamed is called now. */
async function wrongRequirements(
  decks: readonly Requiring[],
  context: CommandContext,
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = resolveRequirements(decks, decksBeside);
  if (!diagnostics.some(({ code }) => code === 'unknown-requirement')) return diagnostics;
  const { decksRenamed } = await import('./edits/decks-renamed.js');
  return resolveRequirements(decks, decksBeside, await decksRenamed(context)).diagnostics;
}

async function idsWritten(files: readonly DeckFile[]): Promise<WrittenIds[]> {
  const all: WrittenIds[] = [];
  for (const file of files) all.push(await writeIds(file));
  return all;
}

/** `check --json`, by the CLI contract. */
function checkDocument(errors: number, warnings: number, diagnostics: readonly Diagnostic[]) {
  return {
    errors,
    warnings,
    diagnostics: diagnostics.map(({ severity, code, file, line, column, message, help }) => ({
      severity,
      code,
      file,
      line,
      column,
      message,
      help,
    })),
  };
}
