const LINE = /^\s*([^\s:]+)\s*:\s*(.*?)\s*$/;
const RANGE = /^(\S+?)\s*\.\.\s*(\S+?)(?:\s+step\s+(\S+))?$/;
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:\/\d+)?$/i;

/** The lines of a practice block in words: what is computed, what is drawn, and what is asked. Mistakes are left out. */
export function definitionLines(block: string): readonly string[] {
  return block.split('\n').flatMap((line) => {
    const [, key = '', value = ''] = LINE.exec(line) ?? [];
    if (key === '' || key.startsWith('#') || key === 'mistake') return [];
    return sentenceOf(key, value);
  });
}

function sentenceOf(key: string, value: string): string[] {
  switch (key) {
    case 'ask':
      return [`• asked: ${value}`];
    case 'where':
      return [`• only where ${value}`];
    case 'digits':
      return [`• ${value} significant digits are enough`];
    case 'variables':
      return [`• derivatives with respect to ${value}`];
    case 'keep':
    case 'kinks':
      return [];
    default:
      return [`• ${key} ${valuesOf(value)}`];
  }
}

/** `-3..3` as a range, `1, 2` as a choice, and anything else as a formula. */
function valuesOf(value: string): string {
  const parts = value.split(',').map((part) => part.trim());
  const words = parts.map((part) => {
    const [, from, to, step] = RANGE.exec(part) ?? [];
    if (from !== undefined && to !== undefined) {
      return `from ${from} to ${to}${step === undefined ? '' : ` in steps of ${step}`}`;
    }
    return NUMBER.test(part) ? part : undefined;
  });
  if (words.includes(undefined)) return `= ${value}`;
  return words.length === 1 && RANGE.test(parts[0] ?? '')
    ? (words[0] ?? '')
    : `one of ${words.join(', ')}`;
}
