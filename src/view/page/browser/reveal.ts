/** What a step finds out about a node of the graph: its value, or its adjoint as far as that goes. */
export interface Found {
  readonly node: string;
  readonly adjoint?: string;
}

/** A step, as far as it concerns what is known. */
export interface Finding {
  readonly found: Found;
  readonly marks: readonly string[];
}

/**
 * Makes what shows, in the graph and the gradient, only what the first steps found out: up to which index, it is told
 * at each call. At the last step all is shown. What is hidden is still there for paper, which shows all.
 */
export function revealer(steps: readonly Finding[]): (at: number) => void {
  const nodes = [...new Set(steps.map(({ found }) => found.node))].flatMap(drawnNode);
  const wholeFrom = new Map(
    steps.flatMap(({ found }, index) => (found.adjoint === undefined ? [] : [[found.node, index]])),
  );
  const gradient = document.querySelectorAll<HTMLElement>('[data-found]');
  const edges = steps.flatMap(({ found, marks: [first = ''] }, index) =>
    found.adjoint === undefined ? [] : drawnEdge(first, index),
  );
  return (at) => {
    const isEnd = at === steps.length - 1;
    // An adjoint that nothing arrives at is 0, which the end of the walk shows.
    const isWhole = (node: string): boolean => isEnd || at >= (wholeFrom.get(node) ?? Infinity);
    const seen = steps.slice(0, at + 1);
    const values = new Set(seen.map(({ found }) => found.node));
    const adjoints = new Map(seen.map(({ found }) => [found.node, found.adjoint]));
    for (const { id, show } of nodes) {
      show(values.has(id), adjoints.get(id) ?? '', isWhole(id));
    }
    for (const { index, show } of edges) show(at >= index);
    for (const number of gradient) {
      number.classList.toggle('unknown', !isWhole(number.dataset['found'] ?? ''));
    }
    for (const after of document.querySelectorAll('.at-end')) {
      after.classList.toggle('unknown', !isEnd);
    }
  };
}

interface DrawnNode {
  readonly id: string;
  readonly show: (hasValue: boolean, adjoint: string, isWhole: boolean) => void;
}

/** A node of the drawing: its lines are its formula, its value, and its adjoint if it has one. */
function drawnNode(id: string): DrawnNode[] {
  const group = document.getElementById(id);
  const [formula, value, adjoint] = group?.querySelectorAll('text') ?? [];
  const title = group?.querySelector('title');
  if (formula === undefined || value === undefined || !title) return [];
  const sentence = title.textContent;
  const soFar = adjoint === undefined ? undefined : standIn(adjoint);
  return [
    {
      id,
      show(hasValue, total, isWhole) {
        value.classList.toggle('unknown', !hasValue);
        const now = isWhole ? (adjoint?.textContent ?? '') : total;
        if (soFar !== undefined) soFar.textContent = now;
        const [equation = ''] = hasValue ? sentence.split('; ') : [formula.textContent];
        title.textContent = isWhole ? sentence : [equation, total].filter(Boolean).join('; ');
      },
    },
  ];
}

/** What is on the screen in the place of an adjoint, which stays as it is for paper. */
function standIn(adjoint: Element): Element {
  const made = adjoint.cloneNode() as Element;
  made.classList.add('so-far');
  adjoint.classList.add('whole');
  adjoint.after(made);
  return made;
}

interface DrawnEdge {
  /** Of the step that goes back along it. */
  readonly index: number;
  readonly show: (isKnown: boolean) => void;
}

/** An edge of the drawing, whose label is the local derivative; the seed marks none. */
function drawnEdge(id: string, index: number): DrawnEdge[] {
  const group = document.getElementById(id);
  if (group?.classList.contains('edge') !== true) return [];
  const label = group.querySelector('text');
  const title = group.querySelector('title');
  if (label === null || title === null) return [];
  const sentence = title.textContent;
  const show = (isKnown: boolean): void => {
    label.classList.toggle('unknown', !isKnown);
    title.textContent = isKnown ? sentence : (sentence.split('; ')[0] ?? '');
  };
  return [{ index, show }];
}
