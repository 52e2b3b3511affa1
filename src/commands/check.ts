import type { Diagnostic } from '../deck/diagnostic.js';
import type { DeckOutline } from '../deck/outline.js';
import { parseDeck } from '../deck/parse-deck.js';
import { resolveRequirements } from '../deck/requirements.js';
import { decksBeside, findDecks } from '../library/find-decks.js';
import { withoutNamesakes } from '../library/namesakes.js';
import { readDeckText } from '../library/read-deck.js';
import { readSettings } from '../progress/settings.js';
import { countOf } from '../view/duration.js';
import { safeJson } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { demoProblems } from './demo-problems.js';
import { deckPaths } from './workspace.js';

/** The words of `check [PATH…]`. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
}

/**
 * Reads decks as a compiler reads sources and prints every finding. Status 1 if there is an error.
 *
 * @throws UserError for a path that does not exist.
 */
export async function check(options: CheckOptions, context: CommandContext): Promise<ExitStatus> {
  const paths =
    options.paths.length > 0 ? options.paths : deckPaths(context, await readSettings(context.home));
  const { files, problems } = withoutNamesakes(paths.flatMap((path) => findDecks(path)));
  const byFile = new Map<string, Diagnostic[]>();
  const decks: Pick<DeckOutline, 'name' | 'path' | 'requires'>[] = [];
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
  for (const diagnostic of resolveRequirements(decks, decksBeside).diagnostics) {
    byFile.get(diagnostic.file)?.push(diagnostic);
  }
  const inOrder = [...byFile.values()].flatMap((found) => found.sort((a, b) => a.line - b.line));
  const diagnostics = [...problems, ...inOrder];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (options.json) {
    context.out(`${safeJson(checkDocument(errors, warnings, diagnostics))}\n`);
  } else {
    const { renderDiagnostics } = await import('../view/diagnostics.js');
    const read = `${countOf(files.length, 'deck')} with ${countOf(items, 'sound item')}.`;
    const findings = diagnostics.length > 0 ? renderDiagnostics(diagnostics, context.surface) : '';
    context.out(`${findings === '' ? 'No mistakes found in' : `${findings}\nRead`} ${read}\n`);
  }
  return errors > 0 ? EXIT.failed : EXIT.done;
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
