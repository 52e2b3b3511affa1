import type { Attribute } from './attributes.js';
import type { DiagnosticCode } from '../diagnostics/diagnostic-codes.js';
import { LEVELS, type Level } from '../item.js';
import { KIND_CLASSES, kindByClass, KINDS } from '../../kinds/registry.js';
import { nearest } from '../../nearest.js';
import { listed } from '../listed.js';
import { areTags } from '../tags.js';

/** What the attributes of an item's heading say; anything not given is undefined. */
export interface HeadingAttributes {
  readonly id: Attribute | undefined;
  readonly level: Level | undefined;
  /** As written, separated by spaces or commas. */
  readonly tags: string | undefined;
  /** The classes that belong to the item's kind, as written. */
  readonly classes: readonly string[];
  readonly problems: readonly AttributeProblem[];
}

/** What is wrong with one of them, and how to fix it. */
export interface AttributeProblem {
  readonly attribute: Attribute;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly help: string;
}

/** Advice on how attributes are written. */
export const ATTRIBUTE_SYNTAX =
  'Write `{#name .level tags="one two"}`, or put `\\` before the brace if it is meant as text.';

const LEVEL_OF_CLASS: ReadonlyMap<string, Level> = new Map(LEVELS.map((level) => [level, level]));
const NO_CLASSES: readonly string[] = [];

/** Interprets the attributes of an item's heading. */
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

/** A class that does not go with the others: that of a second kind, or one that only another kind accepts. */
function oddClass(
  classes: readonly string[],
): { name: string; message: string; help: string } | undefined {
  if (classes.length === 0) return undefined;
  const kind = kindByClass(classes);
  for (const name of new Set(classes)) {
    if (name === kind?.className || kind?.modifiers?.includes(name) === true) continue;
    const own = kindByClass([name]);
    if (own !== undefined && kind !== undefined) {
      const message = `\`.${kind.className ?? ''}\` and \`.${name}\` are two different kinds of item.`;
      return { name, message, help: 'Keep one of them.' };
    }
    const owners = KINDS.filter(({ modifiers }) => modifiers?.includes(name) === true);
    const known = listed(owners.map(({ className = '' }) => `.${className}`));
    return { name, message: `\`.${name}\` has no effect here.`, help: `It goes with ${known}.` };
  }
  return undefined;
}

function second(attribute: Attribute, what: string): AttributeProblem {
  const message = `This is a second ${what}.`;
  return { attribute, code: 'bad-attributes', message, help: 'Keep one of them.' };
}

function badTags(attribute: Attribute): AttributeProblem {
  const message = `\`${attribute.value}\` is not a valid list of tags.`;
  const help = 'Separate words with spaces; leave out quotes, braces, backticks and backslashes.';
  return { attribute, code: 'bad-attributes', message, help };
}

function unknownKey(attribute: Attribute): AttributeProblem {
  const isNear = nearest(attribute.name, ['tags']) !== undefined;
  const help = isNear ? 'Did you mean `tags`?' : ATTRIBUTE_SYNTAX;
  const message = `There is no attribute \`${attribute.name}\`.`;
  return { attribute, code: 'unknown-attribute', message, help };
}

function unknownClass(attribute: Attribute): AttributeProblem {
  const classes = [...LEVELS, ...KIND_CLASSES()];
  const near = nearest(attribute.name, classes);
  const code = LEVEL_OF_CLASS.has(near ?? '') ? 'unknown-level' : 'unknown-class';
  const message = `There is no class \`.${attribute.name}\`.`;
  const known = `Known classes are ${listed(classes.map((name) => `.${name}`))}.`;
  return {
    attribute,
    code,
    message,
    help: near === undefined ? known : `Did you mean \`.${near}\`?`,
  };
}
