import type { Attribute } from './attributes.js';
import type { DiagnosticCode } from '../diagnostics/diagnostic-codes.js';
import { LEVELS, type Level } from '../item.js';
import { nearest } from '../../nearest.js';
import { listed } from '../listed.js';
import { areTags } from '../tags.js';

/** What the attributes of an item's heading say; what they do not say is undefined. */
export interface HeadingAttributes {
  readonly id: Attribute | undefined;
  readonly level: Level | undefined;
  /** As they were written, separated by spaces or commas. */
  readonly tags: string | undefined;
  readonly explain: boolean;
  readonly problems: readonly AttributeProblem[];
}

/** What is wrong with one of them, and what to try. */
export interface AttributeProblem {
  readonly attribute: Attribute;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly help: string;
}

/** How attributes are written, as advice. */
export const ATTRIBUTE_SYNTAX =
  'Write `{#name .level tags="one two"}`, or put `\\` before the brace to make it text.';

const LEVEL_OF_CLASS: ReadonlyMap<string, Level> = new Map(LEVELS.map((level) => [level, level]));
const CLASSES: readonly string[] = [...LEVELS, 'explain'];

/** Gives the attributes of an item's heading their meaning. */
export function readAttributes(attributes: readonly Attribute[]): HeadingAttributes {
  let id: Attribute | undefined;
  let level: Level | undefined;
  let tags: string | undefined;
  let explain = false;
  const problems: AttributeProblem[] = [];
  for (const attribute of attributes) {
    const { kind, name, value } = attribute;
    const ownLevel = kind === 'class' ? LEVEL_OF_CLASS.get(name) : undefined;
    if (kind === 'id') {
      if (id !== undefined) problems.push(second(attribute, 'id'));
      else id = attribute;
    } else if (ownLevel !== undefined) {
      if (level !== undefined) problems.push(second(attribute, 'level'));
      else level = ownLevel;
    } else if (kind === 'class') {
      if (name === 'explain') explain = true;
      else problems.push(unknownClass(attribute));
    } else if (name !== 'tags') {
      problems.push(unknownKey(attribute));
    } else if (tags !== undefined) {
      problems.push(second(attribute, '`tags`'));
    } else {
      tags = value;
      if (!areTags(value)) problems.push(badTags(attribute));
    }
  }
  return { id, level, tags, explain, problems };
}

function second(attribute: Attribute, what: string): AttributeProblem {
  const message = `This is a second ${what}.`;
  return { attribute, code: 'bad-attributes', message, help: 'Keep one of them.' };
}

function badTags(attribute: Attribute): AttributeProblem {
  const message = `\`${attribute.value}\` cannot be tags.`;
  const help = 'Separate words with spaces; leave out quotes, braces, backticks and backslashes.';
  return { attribute, code: 'bad-attributes', message, help };
}

function unknownKey(attribute: Attribute): AttributeProblem {
  const isNear = nearest(attribute.name, ['tags']) !== undefined;
  const help = isNear ? 'Did you mean `tags`?' : ATTRIBUTE_SYNTAX;
  const message = `The attribute \`${attribute.name}\` means nothing here.`;
  return { attribute, code: 'unknown-attribute', message, help };
}

function unknownClass(attribute: Attribute): AttributeProblem {
  const near = nearest(attribute.name, CLASSES);
  const code = LEVEL_OF_CLASS.has(near ?? '') ? 'unknown-level' : 'unknown-class';
  const message = `The class \`.${attribute.name}\` means nothing here.`;
  const known = `Known are ${listed(CLASSES.map((name) => `.${name}`))}.`;
  return {
    attribute,
    code,
    message,
    help: near === undefined ? known : `Did you mean \`.${near}\`?`,
  };
}
