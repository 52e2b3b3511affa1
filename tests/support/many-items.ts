interface ManyItems {
  /** Every nth item gets exactly one mistake; none by default. */
  readonly mistakeEvery?: number;
}

/** A deck of `count` items of all kinds, about 300 bytes each, the same on every call. */
export function manyItems(count: number, { mistakeEvery = Infinity }: ManyItems = {}): string {
  const parts = ['---\ntitle: Many items\n---\n'];
  for (let index = 0; index < count; index += 1) {
    if (index % 1000 === 0) parts.push(`# Group ${index / 1000}\n`);
    const isMistaken = (index + 1) % mistakeEvery === 0;
    parts.push(KINDS[index % KINDS.length]?.(index, isMistaken) ?? '');
  }
  return parts.join('\n');
}

type Writer = (index: number, isMistaken: boolean) => string;

const card: Writer = (index, isMistaken) => `\
## What does rule ${index} say about *products*? {#item-${index} .beginner tags="calculus api"}

The answer ${index} is a paragraph with \`code\` and **strong** words, and it goes on for a while,
so that the text is like one that an author would write about gradient accumulation.

\`\`\`python
x = torch.tensor(${index}., requires_grad=True)
y = x * x
\`\`\`

> ${isMistaken ? 'Demo: x*y @' : 'Why: it holds'} for ${index}.
`;

const quiz: Writer = (index, isMistaken) => `\
## Which sweep costs least in case ${index}? {#item-${index} .advanced}

- [${isMistaken ? ' ' : 'x'}] the backward sweep ${index}
- [ ] the forward sweep
  It has to run once for each input.
- [ ] differences of values

  They take *two* evaluations for each input, and they round.

> Hint: count the inputs of case ${index}.
`;

const explain: Writer = (index, isMistaken) => `\
## Explain the tape of network ${index} {#item-${index} .${isMistaken ? 'explian' : 'explain'}}

Say what happens during the forward sweep and what happens after it.

- every operation is recorded with its inputs
- the backward sweep reads the record in reverse
- gradients of shared inputs add up
`;

const KINDS: readonly Writer[] = [card, quiz, card, explain, card, quiz, card];
