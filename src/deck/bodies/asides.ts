import { placeInBody, readBody, type Block, type Body } from './body.js';
import { readDemo } from './demo.js';
import { withinQuote } from './indented.js';
import type { OwnAside } from '../../kinds/kind.js';
import type { Asides, DemoRequest } from '../item.js';
import { nearest } from '../../nearest.js';
import { asParagraph } from './paragraph.js';
import type { Report } from '../diagnostics/report.js';

const WORDS: readonly string[] = ['learn', 'hint', 'why', 'demo', 'source'];

// A word and a colon; emphasis may cover both or only the word.
const LEAD = /^\s*(?:(\*\*|__|\*|_)([A-Za-z]+)(?::\1|\1:)|([A-Za-z]+):)[ \t]*/;

/** One aside in a body; the line counts from 0 within the body. */
interface Aside {
  readonly word: string;
  readonly text: string;
  readonly line: number;
}

export interface AsidesAndContent {
  readonly asides: Asides;
  /** The blocks that are not asides, in order. */
  readonly content: readonly Block[];
  /** Those of them that were probably meant as asides; they have been reported. */
  readonly misspelt: ReadonlySet<Block>;
  /** The asides whose word belongs to the item's kind. */
  readonly ownAsides: readonly OwnAside[];
}

/**
 * Separates the quotes of a body that are asides, recognised by their first word, from all other blocks. `ownWords` are
 * the additional words of the item's kind.
 */
export function splitAsides(
  body: Body,
  blocks: readonly Block[],
  report: Report,
  ownWords: readonly string[] = [],
): AsidesAndContent {
  const lessons: string[] = [];
  const hints: string[] = [];
  const whys: string[] = [];
  const demos: DemoRequest[] = [];
  const sources: string[] = [];
  const content: Block[] = [];
  const misspelt = new Set<Block>();
  const ownAsides: OwnAside[] = [];
  const texts = new Map([
    ['learn', lessons],
    ['hint', hints],
    ['why', whys],
    ['source', sources],
  ]);
  const words = ownWords.length === 0 ? WORDS : [...WORDS, ...ownWords];
  for (const block of blocks) {
    const asides = block.kind === 'quote' ? readQuote(body, block, words, report) : 'ordinary';
    if (typeof asides === 'string') {
      content.push(block);
      if (asides === 'misspelt') misspelt.add(block);
      continue;
    }
    for (const { word, text, line } of asides) {
      if (word === 'demo') {
        const reading = readDemo(text);
        if (reading.kind === 'demo') demos.push(reading.demo);
        else report('bad-demo', placeInBody(body, line), reading.message, reading.help);
      } else if (text !== '') {
        texts.get(word)?.push(text);
        if (ownWords.includes(word)) ownAsides.push({ word, text, place: placeInBody(body, line) });
      } else {
        const help = 'Write its text after the colon, or remove it.';
        report('empty-aside', placeInBody(body, line), 'This aside is empty.', help);
      }
    }
  }
  return { asides: { lessons, hints, whys, demos, sources }, content, misspelt, ownAsides };
}

/** The asides in a quote, if it begins with the word of an aside. */
function readQuote(
  body: Body,
  { start, end }: Block,
  words: readonly string[],
  report: Report,
): Aside[] | 'ordinary' | 'misspelt' {
  const inner = readBody(withinQuote(body.lines.slice(start, end)).join('\n'), start);
  const starts: Start[] = [];
  for (const block of inner.blocks) {
    if (block.kind !== 'paragraph') {
      if (starts.length === 0) return 'ordinary';
      continue;
    }
    for (let line = block.start; line < block.end; line += 1) {
      const [lead = '', , emphasised, bare] = LEAD.exec(inner.lines[line] ?? '') ?? [];
      const written = emphasised ?? bare ?? '';
      const word = words.find((candidate) => candidate === written.toLowerCase());
      if (word !== undefined) {
        starts.push({ word, line, lead: lead.length, paragraphEnd: block.end });
        continue;
      }
      const isMisspelt = reportMisspelt(body, start + line, written, words, report);
      if (starts.length === 0) return isMisspelt ? 'misspelt' : 'ordinary';
    }
  }
  return starts.map(({ word, line, lead, paragraphEnd }, index) => {
    const next = starts[index + 1]?.line ?? inner.lines.length;
    const opening = inner.lines.slice(line, Math.min(paragraphEnd, next));
    opening[0] = opening[0]?.slice(lead) ?? '';
    const paragraph = word === 'demo' ? opening : asParagraph(opening);
    const text = [...paragraph, ...inner.lines.slice(paragraphEnd, next)].join('\n');
    return { word, line: start + line, text: withoutBlankEdges(text) };
  });
}

/** Where an aside starts within its quote. */
interface Start {
  readonly word: string;
  readonly line: number;
  /** The number of code units before its text. */
  readonly lead: number;
  /** The line after the paragraph that it starts in. */
  readonly paragraphEnd: number;
}

/** Reports a word that is nearly that of an aside; returns whether it is. */
function reportMisspelt(
  body: Body,
  line: number,
  word: string,
  words: readonly string[],
  report: Report,
): boolean {
  const near = nearest(word, words);
  if (near === undefined) return false;
  const place = placeInBody(body, line, (body.lines[line] ?? '').indexOf(word), word.length);
  const help = `Did you mean \`${near.charAt(0).toUpperCase()}${near.slice(1)}:\`?`;
  report('misspelt-aside', place, `\`${word}:\` does not start an aside.`, help);
  return true;
}

/** Markdown without the blank lines around it; the indentation of its first line stays. */
export function withoutBlankEdges(markdown: string): string {
  return markdown.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
