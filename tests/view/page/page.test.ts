import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { traceExpression, traceOutputs, type Trace } from '../../../src/autodiff/trace/trace.js';
import { renderHtml } from '../../../src/commands/demo/page.js';
import { renderPage } from '../../../src/view/page/page.js';
import { pageSteps } from '../../../src/view/page/steps.js';
import { CHROMIUM, openPage } from '../../support/chromium.js';
import { point, sharedTrace } from '../graph/graphs.js';

/** Opens the page of a trace as a file, as a reader would. */
async function opened(trace: Trace, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'autodiff-tutor-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'trace.html');
  writeFileSync(path, await renderHtml(trace));
  const page = await openPage(options);
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) problems.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  expect(problems).toEqual([]);
  return page;
}

const card = (page: Page) => page.locator('#card').innerText();

describe('the page', () => {
  test('steps through every value, the seed and every edge', () => {
    const steps = pageSteps(traceExpression('x*x', point({ x: 3 })));
    expect(steps.map(({ title, lines }) => [title, ...lines])).toMatchInlineSnapshot(`
      [
        [
          "v₀ = x",
          "An input: x = 3.0000",
        ],
        [
          "v₁ = v₀ * v₀",
          "3.0000 * 3.0000 = 9.0000",
          "This is y.",
        ],
        [
          "Seed: v̄₁ = 1",
          "∂y/∂y = 1: the walk back begins at the result.",
        ],
        [
          "v₁ → v₀",
          "local derivative: v₀ = 3.0000",
          "upstream × local: 1.0000 × 3.0000 = 3.0000",
          "total so far: v̄₀ = 3.0000",
          "contribution 1/2 to v₀",
        ],
        [
          "v₁ → v₀",
          "local derivative: v₀ = 3.0000",
          "upstream × local: 1.0000 × 3.0000 = 3.0000",
          "total so far: v̄₀ = 3.0000 + 3.0000 = 6.0000",
          "contribution 2/2 to v₀",
        ],
      ]
    `);
  });

  test('requests nothing from outside and lets nothing else run', () => {
    const html = renderPage(sharedTrace(), undefined);
    expect(html).not.toMatch(/(?:src|href)=|@import|url\(/);
    expect(html).toMatch(
      /default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'/,
    );
  });

  test('says what is special about the point, and where', () => {
    const page = renderPage(traceExpression('relu(x) + sqrt(x*x)', point({ x: 0 })), undefined);
    const notes = [...page.matchAll(/<p class="note at-end">(.*?)<\/p>/g)].map(
      ([, text]) => text ?? '',
    );
    expect(notes.map((text) => text.split('. ')[0])).toEqual([
      'v₁ = relu(v₀) with v₀ = 0',
      'v₃ = sqrt(v₂) with v₂ = 0',
      'On the way back, v₂ → v₀',
    ]);
  });

  test('no expression breaks out of the data', () => {
    const trace = { ...sharedTrace(), expression: '</script><script>alert(1)</script><!--' };
    const html = renderPage(trace, undefined);
    expect(html.match(/<\/script>/g)).toHaveLength(3);
    expect(html).not.toContain('<!--');
    const data = /id="trace">(.*)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ expr: trace.expression });
  });

  test('too long a walk is refused in words; too large a graph is left out', async () => {
    const long = (count: number) => Array.from({ length: count }, () => 'x').join('*');
    const at = point({ x: 1 });
    await expect(renderHtml(traceExpression(long(3000), at))).rejects.toThrow(
      'too many for a page',
    );
    expect(await renderHtml(traceExpression(long(300), at))).not.toContain('<svg');
  });
});

describe.skipIf(CHROMIUM === undefined)(
  'the page in Chromium (skipped where it is not installed)',
  () => {
    test('is walked by keys and by buttons', async () => {
      const page = await opened(sharedTrace());
      expect(await card(page)).toContain('Forward · step 1 of 17');
      await page.keyboard.press('ArrowRight');
      expect(await card(page)).toContain('Forward · step 2 of 17');
      await page.keyboard.press('Space');
      expect(await card(page)).toContain('v₁ = v₋₁ * v₀');
      await page.keyboard.press('End');
      expect(await card(page)).toContain('step 17 of 17');
      await page.keyboard.press('ArrowRight');
      expect(await card(page)).toContain('step 17 of 17');
      await page.keyboard.press('ArrowLeft');
      expect(await card(page)).toContain('step 16 of 17');
      await page.keyboard.press('Home');
      expect(await card(page)).toContain('step 1 of 17');
      await page.getByRole('button', { name: 'Last' }).click();
      expect(await card(page)).toContain('step 17 of 17');
      await page.getByRole('button', { name: 'Back' }).focus();
      await page.keyboard.press('Space');
      expect(await card(page)).toContain('step 16 of 17');
    });

    test('highlights one row, and the edge in the graph', async () => {
      const page = await opened(traceExpression('x*y', point({ x: 2, y: 3 })));
      await page.keyboard.press('End');
      expect(await page.locator('tr.current th').innerText()).toBe('v₁ → v₀');
      expect(await page.locator('svg .edge.current').getAttribute('id')).toBe('e2_1');
      expect(await card(page)).toContain('upstream × local: 1.0000 × 2.0000 = 2.0000');
    });

    /** The visible texts of these elements. */
    const seen = async (page: Page, selector: string): Promise<string[]> => {
      const texts: string[] = [];
      for (const each of await page.locator(selector).all()) {
        const text = (await each.textContent())?.trim() ?? '';
        if (text !== '' && (await each.isVisible())) texts.push(text);
      }
      return texts;
    };

    test('shows each number when the walk finds it, adjoints as far as they go', async () => {
      const page = await opened(traceExpression('x*x + y', point({ x: 3, y: 2 })));
      const lines = async (node: string) => (await seen(page, `svg #${node} text`)).join(' ');
      const hover = (node: string) => page.locator(`svg #${node} > title`).textContent();
      expect(await lines('n0')).toBe('v₋₁ = x = 3.0000');
      expect(await lines('n1')).toBe('v₀ = y');
      expect(await lines('n3')).not.toContain('11.0000');
      expect(await seen(page, 'svg .edge text')).toEqual([]);
      expect(await seen(page, '.gradient strong')).toEqual([]);
      expect(await seen(page, '.reverse tbody td')).toEqual([]);
      expect(await seen(page, '.forward tbody td:nth-child(4)')).toEqual(['3.0000']);
      expect([await hover('n1'), await hover('e3_1')]).toEqual(['v₀ = y', 'v₀ goes into v₂']);

      for (let step = 2; step <= 4; step += 1) await page.keyboard.press('ArrowRight');
      expect(await card(page)).toContain('Forward · step 4 of 9');
      expect(await seen(page, '.forward tbody td:nth-child(4)')).toHaveLength(4);
      expect(await lines('n3')).toMatch(/11\.0000$/);
      await page.keyboard.press('ArrowRight');
      expect(await lines('n3')).toMatch(/v̄₂ = 1\.0000$/);

      for (let step = 6; step <= 8; step += 1) await page.keyboard.press('ArrowRight');
      expect(await card(page)).toContain('contribution 1/2');
      expect(await lines('n0')).toBe('v₋₁ = x = 3.0000 v̄₋₁ = 3.0000');
      expect(await hover('n0')).toBe('v₋₁ = x = 3; v̄₋₁ = 3.0000');
      expect(await seen(page, '.gradient strong')).toEqual(['1.0000']);
      await page.keyboard.press('ArrowRight');
      expect(await lines('n0')).toBe('v₋₁ = x = 3.0000 v̄₋₁ = 6.0000');
      expect(await hover('n0')).toBe('v₋₁ = x = 3; v̄₋₁ = 6');
      expect(await seen(page, '.gradient strong')).toEqual(['6.0000', '1.0000']);
      await page.keyboard.press('Home');
      expect(await seen(page, '.gradient strong')).toEqual([]);
      expect(await lines('n0')).toBe('v₋₁ = x = 3.0000');
    });

    test('nodes that no gradient reaches, and notes, are shown at the end', async () => {
      const [, second] = traceOutputs('x*y, relu(y - y)', point({ x: 3, y: 2 }));
      const page = await opened(second ?? sharedTrace());
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      expect(await seen(page, '.gradient strong')).toEqual([]);
      expect(await seen(page, '.note')).toEqual([]);
      await page.keyboard.press('End');
      expect(await seen(page, '.gradient strong')).toEqual(['0.0000', '0.0000']);
      expect(await seen(page, '.note')).not.toEqual([]);
    });

    test('shows all on paper, wherever the walk is, and without scripts', async () => {
      const trace = sharedTrace();
      const [walked, still] = [await opened(trace), await opened(trace, { scripts: false })];
      await walked.emulateMedia({ media: 'print' });
      for (const selector of ['svg text', 'tbody td', '.gradient strong']) {
        const whole = await seen(still, selector);
        expect(whole.length).toBeGreaterThan(0);
        expect(await seen(walked, selector)).toEqual(whole);
      }
    });

    test('is a full table without scripts', async () => {
      const page = await opened(sharedTrace(), { scripts: false });
      expect(await page.locator('#walk').isVisible()).toBe(false);
      expect(await page.locator('tbody tr').count()).toBe(17);
      expect(await page.locator('tbody tr').last().isVisible()).toBe(true);
    });

    test('fits a phone, in the dark too', async () => {
      const page = await opened(sharedTrace(), { width: 390, dark: true });
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBe(390);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(13, 17, 23)',
      );
    });
  },
);
