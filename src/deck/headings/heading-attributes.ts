import type { Attribute } from './attributes.js';
import type { DiagnosticCode } from '../diagnostics/diagnostic-codes.js';
import { LEVELS, type Level } from '../item.js';
import { KIND_CLASSES, kindByClass, KINDS } from '../../kinds/registry.js';
import { nearest } from '../../nearest.js';
import { listed } from '../listed.js';
import { areTags } from '../tags.js';

/** What the attributes of an item's heading say; what they do not say is undefined. */
export interface HeadingAttributes {
  readonly id: Attribute | undefined;
  readonly level: Level | undefined;
  /** As they were written, separated by spaces or commas. */
  readonly tags: string | undefined;
  /** The classes that concern the item's kind, as they were written. */
  readonly classes: readonly string[];
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
const NO_CLASSES: readonly string[] = [];

/** Gives the attributes of an item's heading their meaning. */
export function readAttributes(attributes: readonly Attribute[]): HeadingAttributes {
  let id: Attribute | undefined;
  let level: Level | undefined;
  let tags: string | undefined;
  let classes = NO_CLASSES;
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
      if (KIND_CLASSES().includes(name)) classes = [...classes, name];
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
  const odd = oddClass(classes);
  const attribute = attributes.find(({ kind, name }) => kind === 'class' && name === odd?.name);
  if (odd !== undefined && attribute !== undefined) {
    problems.push({ attribute, code: 'bad-attributes', ...odd });
  }
  return { id, level, tags, classes, problems };
}

/** A class that does not go with the others: the second of two kinds, or what only another kind takes. */
function oddClass(
  classes: readonly string[],
): { name: string; message: string; help: string } | undefined {
  if (classes.length === 0) return undefined;
  const kind = kindByClass(classes);
  for (const name of new Set(classes)) {
    if (name === kind?.className || kind?.modifiers?.includes(name) === true) continue;
    const own = kindByClass([name]);
    if (own !== undefined && kind !== undefined) {
      const message = `\`.${kind.className ?? ''}\` and \`.${name}\` are two kinds of items.`;
      return { name, message, help: 'Keep one of them.' };
    }
    const owners = KINDS.filter(({ modifiers }) => modifiers?.includes(name) === true);
    const known = listed(owners.map(({ className = '' }) => `.${className}`));
    return { name, message: `\`.${name}\` means nothing here.`, help: `It goes with ${known}.` };
  }
  return undefined;
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
  const classes = [...LEVELS, ...KIND_CLASSES()];
  const near = nearest(attribute.name, classes);
  const code = LEVEL_OF_CLASS.has(near ?? '') ? 'unknown-level' : 'unknown-class';
  const message = `The class \`.${attribute.name}\` means nothing here.`;
  const known = `Known are ${listed(classes.map((name) => `.${name}`))}.`;
  return {
    attribute,
    code,
    message,
    help: near === undefined ? known : `Did you mean \`.${near}\`?`,
  };
}
