import {
  drawQuestion,
  type PracticeQuestion,
  readSkill,
  type Skill,
} from '../../src/practice/practice.js';

/** Blocks of every form that a skill can have. */
export const SKILLS = {
  'chain-power': `y: (a*x + b)^n
x: -3..3
a: -3, -2, 2, 3
b: -4..4
n: 2, 3
where: a*x + b != 0
ask: dy/dx
mistake inner-derivative-missing: n*(a*x + b)^(n-1)
mistake outer-taken-at-x: n*a*x^(n-1)
mistake power-not-lowered: n*a*(a*x + b)^n`,
  diamond: `u: x^2
v: a*x
y: u*v + u
x: -4..4
a: 2..6
where: x != 0
ask: dy/dx`,
  product: `y: (a*x + b)*(c*x + d)
x: -3..3
a: 1..4
b: -3..3
c: 2..5
d: -3..3
ask: dy/dx`,
  quotient: `y: (a*x + b)/(x + c)
x: 1..4
a: -3..3
b: -5..5
c: 1, 3, 4
where: x + c != 0 and a*c != b
ask: dy/dx`,
  'chain-of-three': `h: a*x + b
u: h^2
y: u^2 + c*u
x: -2..2
a: -2, 2, 3
b: -3..3
c: 1..3
where: h != 0
ask: dy/dx`,
  sigmoid: `s: sigmoid(z)
L: (s - t)^2
z: ln(1/3), 0, ln(3), -2, -1, 1, 2
t: 0, 1, 1/2
ask: dL/dz`,
  tanh: `y: tanh(w*x + b)
w: -2..2
x: -2..2
b: -1..1
where: w*x + b != 0
ask: dy/dw`,
  'relu-kinks': `y: c*relu(a*x + b)
x: -3..3
a: -3..3
b: -3..3
c: 2..5
where: a != 0
kinks: asked
ask: dy/dx`,
  mse: `e1: w*x1 - t1
e2: w*x2 - t2
L: (e1^2 + e2^2)/2
w: -3..3
x1: 1..3
x2: 1..3
t1: -3..3
t2: -3..3
ask: dL/dw`,
  'linear-layer': `y1: w11*x1 + w12*x2
y2: w21*x1 + w22*x2
s: g1*y1 + g2*y2
x1: -3..3
x2: -3..3
w11: -3..3
w12: -3..3
w21: -3..3
w22: -3..3
g1: -2..2
g2: -2..2
ask: ds/dx1
keep: g1`,
  'adjoint-of-hidden': `h: w*x
y: relu(h)*v
L: (y - t)^2
w: 1..3
x: 1..3
v: -2..2
t: -3..3
where: v != 0
ask: dL/dh`,
  'cross-entropy': `m: exp(z1) + exp(z2) + exp(z3)
L: log(m) - z1
z1: -2..2
z2: -2..2
z3: -2..2
ask: dL/dz2`,
  'written-step': `L: (w*x - t)^2
w: -3..3
x: 1..4
t: -3..3
lr: 0.1, 0.01, 0.5
where: w*x != t
ask: w - lr*dL/dw`,
  sgd: `L: (w*x - t)^2
w: -3..3
x: 1..3
t: -3..3
lr: 0.1, 0.2
where: w*x != t
ask: w after sgd(lr) on L`,
  'weight-decay': `L: (w*x - t)^2
w: -3..3
x: 1..3
t: -3..3
lr: 0.1, 0.2
d: 0.1, 0.5
where: w != 0 and w*x != t
ask: w after sgd(lr, weight_decay=d) on L`,
  momentum: `L: (w - t)^2/2
w: -4..4
t: -4..4
lr: 0.1, 0.2, 0.5
mu: 0.5, 0.9
where: w != t
ask: w after 2 steps of momentum(lr, mu) on L`,
  adam: `L: (w*x - t)^2
w: -3..3
x: 1..4
t: -3..3
lr: 0.1, 0.2
where: w*x != t
ask: w after 2 steps of adam(lr) on L`,
  adamw: `L: (w*x - t)^2
w: -4..4
x: 1..4
t: -3..3
lr: 0.1, 0.2
where: w != 0 and w*x != t
ask: w after adamw(lr, weight_decay=0.5) on L`,
  detach: `c: detach(x*x)
y: c*x + b*x
x: -5..5
b: -3..3
where: x != 0
ask: dy/dx`,
  clipping: `L: (w*x - t)^2
w: -3..3
x: 1..4
t: -3..3
c: 1..5
lr: 0.1
where: w*x != t
ask: w - lr*max(-c, min(c, dL/dw))
mistake clip-forgotten: w - lr*dL/dw | The gradient is larger than the limit: clip it before the step.`,
  'hessian-diagonal': `f: a*x^3 + b*x*y
x: -3..3
y: -3..3
a: 1..3
b: 1..4
where: x != 0
ask: d²f/dx²`,
  'hessian-mixed': `f: x^2*y + a*y^3
x: -4..4
y: -4..4
a: 1..3
where: x != 0
ask: ∂²f/∂x∂y`,
  hvp: `f: a*x^2*y + y^2
x: -3..3
y: -3..3
a: 1..3
vx: -2..2
vy: -2..2
where: vx != 0
ask: d2f/dx2*vx + d2f/dxdy*vy`,
  tangent: `y: x^2*z
x: -3..3
z: -3..3
vx: -2..2
vz: -2..2
where: vx != 0 and vz != 0
ask: dy/dx*vx + dy/dz*vz`,
  value: `y: a*x + b
a: 2..6
x: 2..6
b: 1..9
ask: y`,
  'formula-chain': `y: (a*x + b)^n
x: -3..3
a: 1..3
b: -4..4
n: 2, 3
ask: formula dy/dx
mistake inner-derivative-missing: n*(a*x + b)^(n-1)`,
  'formula-vjp': `v: sin(a)*b
a: -2..2
b: 1..3
g: -2..2
ask: formula g*dv/da`,
  'formula-logistic': `s: sigmoid(z)
L: -t*ln(s) - (1 - t)*ln(1 - s)
z: -2..2
t: 0.1..0.9 step 0.1
ask: formula dL/dz`,
  'formula-relu': `y: w*relu(x)
x: -3..3
w: 1..4
where: x != 0
ask: formula dy/dx`,
  'formula-second': `y: sin(a*x)
a: 1..3
x: 1..3
ask: formula d2y/dx2`,
  trace: `y: (x + a)*x
x: 1..5
a: 2..5
variables: x
ask: trace y`,
} as const;

/** The skill of a block; throws what is wrong with it. */
export function skillOf(block: string): Skill {
  const { skill, problems } = readSkill(block);
  if (skill === undefined) throw new Error(problems.map(({ message }) => message).join(' '));
  return skill;
}

export const FIXTURES = Object.entries(SKILLS).map(([name, block]) => ({ name, block }));

/** The question for a skill and a seed. */
export function questionOf(skill: Skill, seed: string): PracticeQuestion {
  const question = drawQuestion(skill, seed);
  if (question === undefined) throw new Error(`no numbers for ${seed}`);
  return question;
}

/** The first questions of a skill, as one learner meets them. */
export function questionsOf(block: string, count: number): PracticeQuestion[] {
  const skill = skillOf(block);
  return Array.from({ length: count }, (_, asked) => questionOf(skill, `item/${asked}`));
}
