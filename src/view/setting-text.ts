import { safeText } from '../safe-text.js';
import type { Surface } from './palette.js';
import { wrapText } from './wrap.js';

/** A setting as it is shown: its value and its default in words. */
export interface ShownSetting {
  readonly key: string;
  readonly value: string;
  readonly fallback: string;
  /** What it does, in a sentence. */
  readonly meaning: string;
  /** What it takes, to follow "It takes". */
  readonly takes: string;
}

/** The line that scripts read. */
export function settingLine({ key, value }: Pick<ShownSetting, 'key' | 'value'>): string {
  return `${key} = ${value}`;
}

/** A setting in the list of all that a person reads. */
export function settingLines(setting: ShownSetting, { palette, width }: Surface): string[] {
  const line = settingLine({ ...setting, key: palette.strong(setting.key) });
  return [
    ...wrapText(line, width, { hangingIndent: 4 }),
    ...wrapText(palette.muted(setting.meaning), width, { indent: 4, hangingIndent: 4 }),
  ];
}

/** All there is to say of one setting, a sentence or two an element. */
export function settingSentences({ key, value, fallback, meaning, takes }: ShownSetting): string[] {
  return [
    settingLine({ key, value }),
    meaning,
    `It takes ${takes}.`,
    value === fallback ? 'This is the default.' : `The default is ${fallback}.`,
    `To change it: autodiff-tutor config set ${key} VALUE`,
    ...(value === fallback ? [] : [`Back to the default: autodiff-tutor config unset ${key}`]),
  ];
}

/** A value as `config set` takes it, where it does; `empty` for one that is not set. */
export function settingValue(value: unknown, empty: string): string {
  if (value === undefined || value === null) return empty;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (!Array.isArray(value)) {
    return safeText(typeof value === 'string' ? value : JSON.stringify(value));
  }
  if (value.length === 0) return empty;
  // Numbers make one list; words, such as paths, may have a comma in them.
  const isList = value.every((each) => typeof each === 'number');
  return value.map((each) => settingValue(each, empty)).join(isList ? ',' : ' ');
}
