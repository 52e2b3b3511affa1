import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { findDecks } from '../library/find-decks.js';
import { nearest } from '../nearest.js';
import {
  isSettingKey,
  readSettings,
  type SettingKey,
  SETTINGS,
  unsetSetting,
  writeSetting,
} from '../progress/settings.js';
import { safeText, safeWord } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { say } from './say.js';
import { warn } from './warn.js';

/** The words after `config`. */
export type ConfigRequest =
  | { readonly action: 'list' }
  | { readonly action: 'get' | 'unset'; readonly key: string }
  | { readonly action: 'set'; readonly key: string; readonly words: readonly string[] };

/** Shows and changes settings. @throws UserError for unknown keys and impossible values. */
export async function config(request: ConfigRequest, context: CommandContext): Promise<ExitStatus> {
  if (request.action === 'list') {
    for (const key of Object.keys(SETTINGS) as SettingKey[]) {
      context.out(`${key} = ${await shown(key, context)}\n`);
    }
    return EXIT.done;
  }
  const key = requireKey(request.key);
  switch (request.action) {
    case 'get':
      context.out(`${await shown(key, context)}\n`);
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
  const value = await writeSetting(context.home, key, meant);
  context.out(`${key} = ${inWords(key, value)}\n`);
  for (const path of key === 'decks' ? meant : []) {
    if (findDecks(path).length === 0) warn(context, `There is no deck in ${safeText(path)} yet.`);
  }
}

async function shown(key: SettingKey, { home }: CommandContext): Promise<string> {
  const { decks, rules } = await readSettings(home);
  const values: Record<SettingKey, unknown> = {
    decks,
    'leitner.intervals': rules.intervals,
    'leitner.onMiss': rules.onMiss,
    'leitner.stretch': rules.stretch ? 'on' : 'off',
    scheduler: rules.scheduler.name,
    'day.start': rules.dayStart,
    'new.perDay': rules.newPerDay,
  };
  return inWords(key, values[key]);
}

function inWords(key: SettingKey, value: unknown): string {
  if (!Array.isArray(value)) return safeText(String(value));
  if (key === 'decks' && value.length === 0) return '(the decks that come with autodiff-tutor)';
  return safeText(value.join(key === 'decks' ? ' ' : ','));
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
