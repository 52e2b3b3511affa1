import { lazily } from '../../lazily.js';
import type { Groups, Phrase } from './keys.js';
import { canonical, folded } from './spelling.js';

// What people who explain automatic differentiation say for one and the same thing. A deck's key that is one of a line
// finds all of the line, so that decks name what tells a concept apart and not every word for it. Kept apart on purpose:
// what an explanation may mix up and must not, such as weights and gradients, or one type of number and another.
const TABLE = `
gradient | derivative | slope | sensitivity | ∇ | rate of change
weight | parameter | theta | θ | coefficient | trainable
loss | objective | criterion
learning rate | lr | step size | η | eta
optimizer | update rule | sgd | adam
sum | add | accumulate | total | plus | pile up | collect | + | ∑ | tally | aggregate
+= | add to | accumulate
autodiff | automatic differentiation | ad | autograd | backprop | reverse mode
raise | error | exception | throw | complain | crash | fail
multiply | product | times | factor | * | scale
subtract | minus | take away | -=
average | mean | averaged
divide | ratio | quotient
compute | calculate | evaluate | work out | determine | find
store | save | keep | remember | hold | cache | retain | record | stash | write down | held
record | trace | log | tape | note
recompute | redo | again | rerun | re-evaluate | anew | a second time | once more | twice
reuse | share | same
discard | drop | throw away | free | release | forget | delete | get rid of | thrown away | lose
cut | detach | sever | disconnect
small | tiny | little | minute | minuscule | minimal | low
large | big | huge | enormous | high | massive | many
grow | increase | rise | expand | get larger | get bigger | go up | explode | more
shrink | decrease | fall | get smaller | go down | vanish | die | decay | fade | drop
zero | 0 | nil | vanish | nothing
one | 1 | single | once
exact | precise | accurate | exactly
approximate | estimate | inexact | roughly
fast | quick | speed | faster | cheap | rapid
slow | expensive | costly | dear
forward | first pass | forwards
backward | back | reverse | backprop | backwards
first | begin | start | initial | front | beginning
last | end | final | output end
change | modify | alter | adjust | nudge | perturb | wiggle | edit | overwrite | vary
update | step | adjust | move | tweak
input | argument | operand | x
output | result | outcome
layer | stage
model | network | net
operation | op | primitive | instruction | elementary
rank | process | gpu | device | worker | card | replica | machine
float32 | fp32 | 32 | single precision | full precision | full width | f32
float16 | fp16 | half | f16
bfloat16 | bf16 | brain float
memory | ram | storage | space | room
error | mistake | wrong | incorrect
equal | same | identical | match
different | differ | distinct | unlike
batch | minibatch | examples | samples
together | combine | join | merge | compose
each | every | per | individual
direction | way
uphill | ascent | steepest
downhill | descent | opposite | against
path | route | branch | way | chain
meet | join | converge | merge | come together
graph | dag | history
node | vertex
edge | arrow | connection | link
leaf | leaves
value | number | activation | intermediate
random | noise | stochastic | chance
train | fit | learn | training
evaluation | eval | inference | test | validation
half | partial | part | portion
need | require | depend | want
replace | swap | substitute
reset | clear | zero_grad | zero out | empty | wipe
read | look at | use
shape | size | dimension
row | line
column | col
constant | fixed | frozen | unchanged
symbol | formula | expression | symbolic | algebra
hand | manual | paper
million | billion | thousands | huge
`;

const CLASSES = lazily(() => {
  const classes = new Map<string, Phrase[]>();
  for (const line of TABLE.trim().split('\n')) {
    const phrases = line.split('|').map((phrase) => phrase.trim());
    for (const phrase of phrases) {
      const key = keyOf(phrase);
      classes.set(key, [...(classes.get(key) ?? []), ...phrases]);
    }
  }
  return classes;
});

function keyOf(phrase: Phrase): string {
  return phrase
    .split(' ')
    .map((word) => canonical(folded(word)))
    .join(' ');
}

function synonymsOf(phrase: Phrase): readonly Phrase[] {
  const key = keyOf(phrase);
  return CLASSES().get(key) ?? CLASSES().get(key.replace(/s$/, '')) ?? [];
}

/** Groups with every alternative beside what means the same in the field. */
export function withSynonyms(groups: Groups): Groups {
  return groups.map((group) => [
    ...new Set(group.flatMap((phrase) => [phrase, ...synonymsOf(phrase)])),
  ]);
}
