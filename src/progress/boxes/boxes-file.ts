import { copyFileSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LeitnerRules } from '../../schedule/rules.js';
import { safeText } from '../../safe-text.js';
import { crc32 } from '../journal/crc32.js';
import { type Format, guarded, openConf, parseObject, type StateHome } from '../open-conf.js';
import { fromStored, STORED_VERSION, type StoredBoxes, toStored } from './stored-boxes.js';

/** What `boxes.json` holds. */
export type BoxesContent =
  | { readonly type: 'missing' }
  | { readonly type: 'fold'; readonly stored: StoredBoxes }
  /** From before the journal, or something else without a version of ours. */
  | { readonly type: 'old'; readonly fields: Readonly<Record<string, unknown>> }
  /** Ours, but not usable: folded by other rules. */
  | { readonly type: 'outdated' }
  | { readonly type: 'newer'; readonly version: number }
  | { readonly type: 'damaged'; readonly problem: string };

/** The file in which `conf` stores the fold. */
export interface BoxesFile {
  readonly path: string;
  /** The state folder. */
  readonly folder: string;
  readonly content: BoxesContent;
  /** @throws UserError if it cannot be written; nothing is lost by that. */
  write(stored: StoredBoxes): void;
  /** Saves a copy of the file beside it, with these words added to its name, and returns the path of the copy. */
  keepCopy(words: string): string;
}

const SUM = /,"sum":"([\da-f]{8})"\}\s*$/;

/** JSON that ends with the CRC-32 of everything before it, like the lines of a journal. */
function sealed(value: object): string {
  const body = JSON.stringify(value).slice(0, -1);
  return `${body},"sum":"${sumOf(body)}"}\n`;
}

function sumOf(text: string): string {
  return crc32(Buffer.from(text)).toString(16).padStart(8, '0');
}

/**
 * Opens `boxes.json`, reading it once.
 *
 * @throws UserError if the folder or the file cannot be used.
 */
export async function openBoxesFile(home: StateHome, rules: LeitnerRules): Promise<BoxesFile> {
  let content: BoxesContent = { type: 'missing' };
  const format: Format = {
    serialize: sealed,
    deserialize(text) {
      content = contentOf(text, rules);
      return {};
    },
  };
  const conf = await openConf(home, 'boxes', format);
  const { path } = conf;
  return {
    path,
    folder: dirname(path),
    content,
    write(stored) {
      guarded(path, () => {
        conf.store = { ...toStored(stored, rules) };
      });
    },
    keepCopy(words) {
      const copy = freeName(`${path}.${words}`);
      guarded(copy, () => {
        copyFileSync(path, copy);
      });
      return copy;
    },
  };
}

function freeName(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${wanted}-${number}`;
    if (!existsSync(name)) return name;
  }
}

function contentOf(text: string, rules: LeitnerRules): BoxesContent {
  let fields: Record<string, unknown>;
  try {
    fields = parseObject(text);
  } catch (error) {
    const reason = safeText(error instanceof Error ? error.message : '');
    return { type: 'damaged', problem: `it is not the JSON it should be (${reason})` };
  }
  const { version } = fields;
  if (typeof version === 'number' && version > STORED_VERSION) return { type: 'newer', version };
  if (version !== STORED_VERSION) return { type: 'old', fields };
  const [seal, sum] = SUM.exec(text.slice(-40)) ?? [];
  const body = text.slice(0, text.length - (seal?.length ?? 0));
  if (seal === undefined || sumOf(body) !== sum) {
    return { type: 'damaged', problem: 'its sum is wrong' };
  }
  const stored = fromStored(fields, rules);
  return stored === undefined ? { type: 'outdated' } : { type: 'fold', stored };
}
