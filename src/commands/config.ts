import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { findDecks } from '../library/find-decks.js';
import { nearest } from '../nearest.js';
import {
  isSettingKey,
  readStored,
  type SettingKey,
  SETTINGS,
  unsetSetting,
  writeSetting,
} from '../progress/settings.js';
import { dayOf, isDay } from '../schedule/day.js';
import { safeText, safeWord } from '../safe-text.js';
import { UserError } from '../user-error.js';
import {
  settingLine,
  settingLines,
  settingSentences,
  settingValue,
  type ShownSetting,
} from '../view/setting-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { say } from './say.js';
import { warn } from './warn.js';

/** The words after `config`. */
export type ConfigRequest =
  | { readonly action: 'list' }
  | { readonly action: 'get' | 'show' | 'unset'; readonly key: string }
  | { readonly action: 'set'; readonly key: string; readonly words: readonly string[] };

/** Shows and changes settings. @throws UserError for unknown keys and impossible values. */
export async function config(request: ConfigRequest, context: CommandContext): Promise<ExitStatus> {
  if (request.action === 'list') {
    await list(context);
    return EXIT.done;
  }
  const key = requireKey(request.key);
  switch (request.action) {
    case 'get':
      context.out(`${shown(key, await readStored(context.home)).value}\n`);
      break;
    case 'show':
      for (const sentence of settingSentences(shown(key, await readStored(context.home)))) {
        say(context, sentence);
      }
      break;
    case 'set':
      await set(key, request.words, context);
      break;
    case 'unset':
      await unsetSetting(context.home, key);
      say(context, `${key} is back to its default.`);
  }
  return EXIT.done;
}

/**
 * A lasting path must not depend on where the next command is typed.
 *
 * @throws UserError for one where nothing is: a slip would be heard of only later, and by every command.
 */
function absolute(paths: readonly string[]): string[] {
  const absolutes = paths.map((path) => (path === '' || isAbsolute(path) ? path : resolve(path)));
  const missing = absolutes.find((path) => path !== '' && !existsSync(path));
  if (missing === undefined) return absolutes;
  throw new UserError(
    `${safeText(missing)} does not exist.`,
    'Nothing was changed. Check the spelling; several paths are parted by spaces.',
  );
}

/** Sets one, and says so, whatever may be wrong with the others. */
async function set(
  key: SettingKey,
  words: readonly string[],
  context: CommandContext,
): Promise<void> {
  const meant = key === 'decks' ? absolute(words) : words;
  if (key === 'exam.date') await requireAhead(words, context);
  const value = await writeSetting(context.home, key, meant);
  context.out(`${settingLine({ key, value: inWords(key, value) })}\n`);
  for (const path of key === 'decks' ? meant : []) {
    if (findDecks(path).length === 0) warn(context, `There is no deck in ${safeText(path)} yet.`);
  }
}

/** @throws UserError for a day of an exam that is over. */
async function requireAhead([word = '']: readonly string[], context: CommandContext) {
  const stored = await readStored(context.home);
  const today = dayOf(context.now(), Number(stored('day.start')));
  if (!isDay(word) || word > today) return;
  throw new UserError(
    `${word} is not ahead: today is ${today}.`,
    'Give a day to come, or none.',
    2,
  );
}

/** All settings. A person reads what each does; a script, one line a setting, as ever. */
async function list(context: CommandContext): Promise<void> {
  const stored = await readStored(context.home);
  const settings = (Object.keys(SETTINGS) as SettingKey[]).map((key) => shown(key, stored));
  const lines = context.isTerminal
    ? settings.flatMap((setting) => settingLines(setting, context.surface))
    : settings.map(settingLine);
  context.out(`${lines.join('\n')}\n`);
  if (context.isTerminal) say(context, '\nMore on one of them: autodiff-tutor config KEY');
}

function shown(key: SettingKey, stored: (key: SettingKey) => unknown): ShownSetting {
  const { describe, fallback, meaning } = SETTINGS[key];
  const value = inWords(key, stored(key));
  return { key, value, fallback: inWords(key, fallback), meaning, takes: describe };
}

/** What stands for a value that is not set, where that is not nothing. */
const UNSET: ReadonlyMap<string, string> = new Map([
  ['decks', '(the decks that come with autodiff-tutor)'],
]);

function inWords(key: SettingKey, value: unknown): string {
  return settingValue(value, UNSET.get(key) ?? '(none)');
}

function requireKey(word: string): SettingKey {
  if (isSettingKey(word)) return word;
  const keys = Object.keys(SETTINGS);
  const meant = nearest(word, keys);
  throw new UserError(
    `There is no setting ${safeWord(word)}.`,
    meant === undefined ? `The settings are: ${keys.join(', ')}.` : `Did you mean ${meant}?`,
    2,
  );
}
