import type { Trace } from '../../autodiff/trace/trace.js';
import { captionText } from './caption.js';
import { drawingOf } from './drawing.js';
import { GRAPH_LOOKS } from './svg-looks.js';
import { escapeMarkup } from '../escape-markup.js';

/** Everything up to Graphviz's outermost group. */
const HEAD = /^[\s\S]*?<svg[^>]*?width="([\d.]+)pt" height="([\d.]+)pt"\s+viewBox="([^"]*)"[^>]*>/;
/** A group's opening, and the title that Graphviz gives it: an identifier. */
const GROUP = /<g id="(\w+)" class="([^"]*)">\n<title>[^<]*<\/title>/g;
/** What Graphviz paints itself; the style sheet paints by class instead. */
const OWN_LOOKS = / (?:fill|stroke|font-family)="[^"]*"/g;

/**
 * A drawing as Graphviz laid it out, made readable for everybody: an accessible name and description, a sentence with
 * every digit for each node and edge, and colours that follow the reader's dark or light.
 *
 * @param layout what Graphviz made of `renderDot` of the same trace
 */
export function dressSvg(trace: Trace, layout: string): string {
  const [width, height, viewBox] = sizeOf(layout);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="${viewBox}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeMarkup(captionText(trace))}</title>`,
    `<desc id="description">${escapeMarkup(descriptionOf(trace))}</desc>`,
    `<style>${GRAPH_LOOKS}</style>`,
    `<rect class="paper" x="0" y="0" width="100%" height="100%"/>`,
    drawnPart(trace, layout),
    '</svg>',
    '',
  ].join('\n');
}

/** The same without what only a file of its own needs, to stand inside a page. */
export function inlineSvg(trace: Trace, layout: string): string {
  const [width, height, viewBox] = sizeOf(layout);
  return [
    `<svg width="${width}pt" height="${height}pt" viewBox="${viewBox}" role="img" aria-labelledby="drawing">`,
    `<title id="drawing">${escapeMarkup(descriptionOf(trace))}</title>`,
    drawnPart(trace, layout),
    '</svg>',
  ].join('\n');
}

function sizeOf(layout: string): [width: string, height: string, viewBox: string] {
  const [, width, height, viewBox] = HEAD.exec(layout) ?? [];
  if (width === undefined || height === undefined || viewBox === undefined) {
    throw new Error(`Graphviz drew something else: ${layout.slice(0, 200)}`);
  }
  return [width, height, viewBox];
}

/** Graphviz's groups with our sentences for titles and without looks, comments or the graph's own title. */
function drawnPart(trace: Trace, layout: string): string {
  const { nodes, edges } = drawingOf(trace);
  const sentences = new Map([...nodes, ...edges].map(({ id, sentence }) => [id, sentence]));
  return layout
    .replace(HEAD, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(GROUP, (_all, id: string, classes: string) => {
      const sentence = sentences.get(id);
      const title = sentence === undefined ? '' : `\n<title>${escapeMarkup(sentence)}</title>`;
      return `<g id="${id}" class="${classes}">${title}`;
    })
    .replace(OWN_LOOKS, '')
    .trim();
}

function descriptionOf({ forward, inputs, reverse, resultName }: Trace): string {
  const operations = forward.length - inputs.length;
  return (
    `A graph of ${operations} ${operations === 1 ? 'operation' : 'operations'}: values flow from the inputs to ` +
    `${resultName}, and ${reverse.length} local ${reverse.length === 1 ? 'derivative stands' : 'derivatives stand'} on the edges.`
  );
}
