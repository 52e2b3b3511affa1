import type { Token } from 'markdown-it';
import { safeText } from '../../safe-text.js';
import type { Paint, Palette } from '../palette.js';
import { bare, type Span } from '../text/span.js';
import { looks } from './looks.js';

/**
 * The words of a paragraph or heading, each with its look on top of `base`; a line feed stands for a hard line
 * break. Entities are decoded by now, so the text is made harmless a second time.
 */
export function inlineSpans(
  tokens: readonly Token[],
  palette: Palette,
  base: Paint = bare,
): Span[] {
  const spans: Span[] = [];
  const look = looks(palette, base);
  const codeIsBare = palette.code('x') === 'x';
  let link: { readonly url: string; readonly from: number } | undefined;
  const add = (text: string) => spans.push({ text, paint: look.now() });

  for (const token of tokens) {
    switch (token.type) {
      case 'text':
        add(onOneLine(token.content));
        break;
      case 'softbreak':
        add(' ');
        break;
      case 'hardbreak':
        add('\n');
        break;
      case 'code_inline':
        look.begin('code');
        add(safeText(codeIsBare ? codeAsTyped(token) : token.content).replaceAll('\t', ' '));
        look.end('code');
        break;
      case 'strong_open':
        look.begin('strong');
        break;
      case 'strong_close':
        look.end('strong');
        break;
      case 'em_open':
        look.begin('emphasis');
        break;
      case 'em_close':
        look.end('emphasis');
        break;
      case 'link_open':
        link = {
          url: token.markup === 'autolink' ? '' : addressOf(token, 'href'),
          from: spans.length,
        };
        look.begin('link');
        break;
      case 'link_close': {
        look.end('link');
        const shown = spans.slice(link?.from ?? spans.length).map(({ text }) => text);
        if (link !== undefined && link.url !== '' && link.url !== shown.join('')) {
          add(' ');
          look.begin('muted');
          add(`(${link.url})`);
          look.end('muted');
        }
        link = undefined;
        break;
      }
      case 'image':
        look.begin('muted');
        add(`[image: ${onOneLine(altOf(token)).trim() || addressOf(token, 'src')}]`);
        look.end('muted');
        break;
      case 'html_inline':
        if (!token.content.startsWith('<!--')) add(onOneLine(token.content));
        break;
      default:
        add(onOneLine(token.content));
    }
  }
  return spans;
}

function onOneLine(text: string): string {
  return safeText(text).replace(/[ \t\n]+/g, ' ');
}

function addressOf(token: Token, attribute: 'href' | 'src'): string {
  return onOneLine(String(token.attrGet(attribute) ?? ''));
}

/** Code with its backticks, for where no colour sets it apart. */
function codeAsTyped({ markup, content }: Token): string {
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return markup + pad + content + pad + markup;
}

/** The words of an image's description, wherever they stand in it. */
function altOf(image: Token): string {
  let alt = '';
  const rest = [...(image.children ?? [])].reverse();
  for (let token = rest.pop(); token !== undefined; token = rest.pop()) {
    if (token.type === 'image') rest.push(...[...(token.children ?? [])].reverse());
    else alt += token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
  }
  return alt;
}
