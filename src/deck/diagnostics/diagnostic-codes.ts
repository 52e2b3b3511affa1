import type { Severity } from './diagnostic.js';

/**
 * Every finding that a deck can give rise to. An item with an error is left out; a warning lets it
 * be.
 */
export const DIAGNOSTIC_CODES = {
  'binary-file': 'error',
  'invalid-utf8': 'error',
  'bad-front-matter': 'error',
  'unknown-requirement': 'error',
  'circular-requirement': 'error',
  'text-before-first-item': 'error',
  'attributes-on-group': 'error',
  'empty-heading': 'error',
  'no-id': 'error',
  'duplicate-id': 'error',
  'bad-attributes': 'error',
  'unknown-attribute': 'error',
  'unknown-class': 'error',
  'unknown-level': 'error',
  'empty-item': 'error',
  'empty-answer': 'error',
  'quiz-without-right-option': 'error',
  'quiz-without-wrong-option': 'error',
  'empty-option': 'error',
  'duplicate-option': 'error',
  'mixed-options': 'error',
  'text-after-options': 'error',
  'explain-without-concepts': 'error',
  'empty-concept': 'error',
  'duplicate-concept': 'error',
  'text-after-concepts': 'error',
  'options-in-explain': 'error',
  'bad-demo': 'error',
  'unclosed-code': 'error',
  'unclosed-html': 'error',
  'nested-too-deeply': 'error',
  'no-items': 'warning',
  'unknown-front-matter': 'warning',
  'control-character': 'warning',
  'empty-aside': 'warning',
  'misspelt-aside': 'warning',
  'same-front': 'warning',
  'answer-in-question': 'warning',
  'right-option-longest': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
