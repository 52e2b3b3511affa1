import type { Token } from 'markdown-it';
import type { Block, List, Table } from './blocks.js';
import { TOO_DEEP } from './parser.js';

type OpenList = { -readonly [Key in keyof List]: List[Key] } & { readonly items: Block[][] };
interface OpenTable extends Table {
  readonly columns: Table['columns'][number][];
  readonly rows: (readonly Token[])[][];
}

/** Builds the block structure from markdown-it's flat tokens, without recursion. */
export function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const root: Block[] = [];
  const containers: Block[][] = [root];
  const lists: OpenList[] = [];
  let table: OpenTable = emptyTable();
  /** What the next inline token is the text of. */
  let opener: Token | undefined;

  const add = <Kind extends Block>(block: Kind): Kind => {
    containers.at(-1)?.push(block);
    return block;
  };
  const enter = (blocks: Block[]): Block[] => {
    containers.push(blocks);
    return blocks;
  };
  const addText = (inline: readonly Token[]) => {
    if (opener?.type === 'th_open') table.columns.push({ title: inline, align: alignOf(opener) });
    else if (opener?.type === 'td_open') table.rows.at(-1)?.push(inline);
    else if (opener?.type !== 'heading_open') add({ kind: 'paragraph', inline });
    else add({ kind: 'heading', level: Number(opener.tag.slice(1)), inline });
  };

  for (const token of tokens) {
    switch (token.type) {
      case 'paragraph_open': {
        const list = lists.at(-1);
        const inItem = list !== undefined && list.items.at(-1) === containers.at(-1);
        if (inItem && !token.hidden) list.tight = false;
        opener = token;
        break;
      }
      case 'heading_open':
      case 'th_open':
      case 'td_open':
        opener = token;
        break;
      case 'inline':
        addText(token.children ?? []);
        break;
      case 'table_open':
        table = add(emptyTable());
        break;
      case 'tr_open':
        if (table.columns.length > 0) table.rows.push([]);
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push(add(emptyList(token)));
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open':
        lists.at(-1)?.items.push(enter([]));
        break;
      case 'blockquote_open': {
        const blocks: Block[] = [];
        add({ kind: 'quote', blocks });
        enter(blocks);
        break;
      }
      case 'list_item_close':
      case 'blockquote_close':
        containers.pop();
        break;
      case 'fence':
      case 'code_block':
        add({ kind: 'code', language: languageOf(token.info), text: token.content });
        break;
      case 'html_block':
        add({ kind: 'verbatim', text: token.content.replace(/<!--[^]*?(?:-->|$)/g, '') });
        break;
      case TOO_DEEP:
        add({ kind: 'verbatim', text: token.content });
        break;
      case 'hr':
        add({ kind: 'rule' });
        break;
    }
  }
  return root;
}

function emptyTable(): OpenTable {
  return { kind: 'table', columns: [], rows: [] };
}

function emptyList(token: Token): OpenList {
  const ordered = token.type === 'ordered_list_open';
  const numbers = { start: Number(token.attrGet('start') ?? 1), delimiter: token.markup };
  return { kind: 'list', items: [], tight: true, numbers: ordered ? numbers : undefined };
}

function alignOf(header: Token): 'left' | 'right' {
  return header.attrGet('style') === 'text-align:right' ? 'right' : 'left';
}

function languageOf(info: string): string {
  return (info.trim().split(/\s/, 1)[0] ?? '').toLowerCase();
}
