import { describe, expect, test } from 'vitest';
import { firstStepOf } from '../../../src/training/first-step.js';
import { advancedTo } from '../../../src/training/run.js';
import { plainPalette } from '../../../src/view/palette.js';
import { figures } from '../../../src/view/training/figures.js';
import { firstStepSection } from '../../../src/view/training/first-step-section.js';
import { nextSection } from '../../../src/view/training/next-section.js';
import { outcomeSection } from '../../../src/view/training/outcome-section.js';
import { progressFrame } from '../../../src/view/training/progress-frame.js';
import { updateLines } from '../../../src/view/training/update-lines.js';
import { displayWidth } from '../../../src/view/wrap.js';
import { runOf } from '../../training/runs.js';

const wide = { width: 80, palette: plainPalette };
const narrow = { width: 40, palette: plainPalette };
const done = (run: ReturnType<typeof runOf>) => advancedTo(run, run.planned);

describe('the first step', () => {
  test('of the network at 80 columns', () => {
    const run = runOf('network', { lr: 0.1 });
    expect(firstStepSection(firstStepOf(run), run, wide).join('\n')).toMatchInlineSnapshot(`
      "STEP 1    How does L change with w1? Here is the way back from L to w1 through
                point 3, x = -2. Each line multiplies what arrives (upstream) by one
                local derivative. (S is the sum of the squares; m, p, r and q, and a,
                h and t of the hidden units, are values of point 3: p3 its prediction,
                r3 its residual, q3 the square of that.)
        seed: ∂L/∂L = 1
        1  L    → S     1/13 = 0.0769             1.0000 ×  0.0769 =  0.0769
        2  S    → q3    11 additions pass it on   0.0769 ×  1.0000 =  0.0769
        3  q3   → r3    2*r3 = 1.9523             0.0769 ×  1.9523 =  0.1502
        4  r3   → p3    ∂(p3-(-0.91))/∂p3 = 1     0.1502 ×  1.0000 =  0.1502
        5  p3   → t1_3  4 additions pass it on    0.1502 ×  1.0000 =  0.1502
        6  t1_3 → h1_3  v1 = -0.0742              0.1502 × -0.0742 = -0.0111
        7  h1_3 → a1_3  1 - h1_3^2 = 0.8368      -0.0111 ×  0.8368 = -0.0093
        8  a1_3 → m1_3  ∂(m1_3+b1)/∂m1_3 = 1     -0.0093 ×  1.0000 = -0.0093
        9  m1_3 → w1    ∂(w1*(-2))/∂w1 = -2      -0.0093 × -2.0000 =  0.0186

      POINTS    Every point adds its share, because w1 is used 13 times: the
                derivative is their sum, ∂L/∂w1 = 0.1009.
        point     x  target        p  r = p - target  share of ∂L/∂w1
            1    -3   -0.14   0.1232          0.2632           0.0087
            2  -2.5    -0.6   0.1027          0.7027           0.0183
            3    -2   -0.91   0.0662          0.9762           0.0186
            4  -1.5      -1  -0.0087          0.9913           0.0127
            5    -1   -0.84  -0.1571          0.6829           0.0051
            6  -0.5   -0.48  -0.3897          0.0903        2.8460e-4
            7     0       0  -0.6339         -0.6339           0.0000
            8   0.5    0.48  -0.8014         -1.2814           0.0028
            9     1    0.84  -0.8863         -1.7263           0.0061
           10   1.5       1  -0.9238         -1.9238           0.0082
           11     2    0.91  -0.9401         -1.8501           0.0084
           12   2.5     0.6  -0.9478         -1.5478           0.0070
           13     3    0.14  -0.9520         -1.0920           0.0047
          sum                                                  0.1009

      UPDATE    w1 ← w1 - lr·g = 0.2541 - 0.1 × 0.1009 = 0.2441
                The other weights move likewise in the same step, and L goes from
                1.4392 to 0.6930."
    `);
  });

  test('of the line at 40 columns', () => {
    const run = runOf('line');
    const lines = firstStepSection(firstStepOf(run), run, narrow);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(lines.join('\n')).toContain('m8 → w\n  ∂(w*3.5)/∂w = 3.5\n  -1.9763 × 3.5000 = -6.9169');
  });

  test('updates a weight by momentum in numbers', () => {
    const run = runOf('line', { optimizer: 'momentum', lr: 0.1 });
    expect(updateLines(firstStepOf(run), run).join('\n')).toMatchInlineSnapshot(`
      "u ← 0.9·u + g = 0.9 × 0 + (-22.1821) = -22.1821   (u remembers; it starts at 0)
      w ← w - lr·u = 0.2541 - 0.1 × (-22.1821) = 2.4724
      The other weights move likewise in the same step, and L goes from 29.4347 to 0.4182."
    `);
  });

  test('updates a weight by Adam in numbers', () => {
    const run = runOf('line', { optimizer: 'adam', lr: 0.1 });
    expect(updateLines(firstStepOf(run), run).join('\n')).toMatchInlineSnapshot(`
      "m ← 0.9·m + 0.1·g = -2.2182   and   s ← 0.999·s + 0.001·g² = 0.4920   (both start at 0)
      m̂ = m/(1 - 0.9¹) = -22.1821   and   √ŝ = √(s/(1 - 0.999¹)) = 22.1821   (corrected for starting at 0)
      w ← w - lr·m̂/(√ŝ + 1e-8) = 0.2541 - 0.1 × (-22.1821)/22.1821 = 0.3541
      Adam divides the gradient by its own size: its first step is lr, whatever the gradient.
      The other weights move likewise in the same step, and L goes from 29.4347 to 26.2953."
    `);
  });
});

describe('the outcome', () => {
  const textOf = (run: ReturnType<typeof runOf>) =>
    [...outcomeSection(run, wide), ...nextSection([run], wide)].join(' ').replace(/\s+/g, ' ');

  test('below the bound says why it converged', () => {
    const text = textOf(done(runOf('line')));
    expect(text).toContain('1 - lr·λmax = 1 - 0.05 × 10.2372 = 0.4881');
    expect(text).toContain('below 1 as long as lr < 2/λmax = 0.1954');
    expect(text).toContain(
      'A rate that is too large: autodiff-tutor demo train --model line --lr 0.21',
    );
  });

  test('of Adam offers the rate at which another optimizer would explode', () => {
    expect(textOf(done(runOf('network', { optimizer: 'adam', lr: 0.02 })))).toContain(
      'A rate at which plain descent would explode: autodiff-tutor demo train --model network --optimizer adam --lr 2',
    );
  });

  test('of momentum above its bound', () => {
    const text = textOf(done(runOf('line', { optimizer: 'momentum', lr: 0.4 })));
    expect(text).toContain('DIVERGED');
    expect(text).toContain('only if lr < 2(1 + 0.9)/λmax = 0.3712; lr = 0.4 is above that');
    expect(text).toContain('--model line --optimizer momentum --lr 0.04');
  });

  test.each([
    [
      'line',
      { lr: 0.21 },
      'A rate ten times smaller: autodiff-tutor demo train --model line --lr 0.021',
    ],
    ['line', { lr: 3 }, 'A much smaller rate: autodiff-tutor demo train --model line --lr 0.03'],
    [
      'network',
      { lr: 30 },
      'A much smaller rate: autodiff-tutor demo train --model network --lr 0.1',
    ],
  ] as const)('of a %s that diverged offers a rate that it bears: %j', (name, options, offer) => {
    expect(textOf(done(runOf(name, options)))).toContain(offer);
  });

  test('of Adam at a rate that is large already offers no larger one', () => {
    const text = textOf(done(runOf('line', { optimizer: 'adam', lr: 50 })));
    expect(text).not.toContain('would explode');
  });

  test('says when the fit is nowhere in the picture', () => {
    expect(figures(done(runOf('line', { lr: 3 })), wide)).toContain('data (o); the fit is far off');
    expect(figures(done(runOf('line')), wide)).toContain('data (o) and fit');
  });

  test('of a network claims no bound', () => {
    expect(textOf(done(runOf('network', { lr: 10 })))).toContain(
      'no formula gives the largest rate',
    );
    expect(textOf(done(runOf('network', { lr: 0.1 })))).toContain(
      'no single largest learning rate',
    );
  });
});

describe('the moving picture', () => {
  const run = advancedTo(runOf('line'), 10);

  test('at 80 columns', () => {
    expect(`\n${progressFrame(run, wide, 23).join('\n')}`).toMatchInlineSnapshot(`
      "
      loss by step (log scale)                 data (o) and fit
        29┤⡇                                     7.8┤                          ⢀o⠔⠉ o
          │⢣                                        │                       ⣀⠴⠊⠁
          │⢸                                        │                   ⢀⡠⠒o
          │⢸                                        │                ⣠⠤o⠁
       2.9┤⢸                                     3.4┤             o⠔⠋
          │⢸                                        │         o⠤⠊⠉
          │⠸⡀                                       │    o⢀⡠⠖⠊⠁
          │ ⡇                                       │o ⣀⡤⠒⠁
          │ ⢱                                       │⠔⠋
      0.29┤ ⠘⠢⣀                                -0.99┤
          └─────────────────────────────────        └────────────────────────────────
           0                             100         0                            3.5
      step 10 of 100   L = 0.2873"
    `);
  });

  test.each([
    [80, 23],
    [80, 9],
    [40, 23],
    [40, 12],
    [20, 5],
    [80, -1],
  ])('keeps to %d columns and %d lines, and always says the step', (width, height) => {
    const lines = progressFrame(run, { width, palette: plainPalette }, height);
    expect(lines.length).toBeLessThanOrEqual(Math.max(1, height));
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(width, 32));
    expect(lines.at(-1)).toContain('step 10 of 100');
  });
});
