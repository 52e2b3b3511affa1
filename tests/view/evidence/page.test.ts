import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { schedulerNamed } from '../../../src/schedule/choose-scheduler.js';
import { DEFAULT_RULES } from '../../../src/schedule/rules.js';
import type { ToldEvidence } from '../../../src/evidence/told-evidence.js';
import { renderEvidencePage } from '../../../src/view/evidence/page/page.js';
import { dayWith, item, standing } from '../../evidence/records.js';
import { CHROMIUM, openPage } from '../../support/chromium.js';
import { tempHome } from '../../support/homes.js';
import { learnerOfThreeMonths, TODAY, told } from './told.js';

const page = (evidence: ToldEvidence): string => renderEvidencePage(evidence, { someDecks: false });
const titles = (html: string): string[] =>
  Array.from(html.matchAll(/<h2>(.*?)<\/h2>/g), ([, title = '']) => title);

describe('the page of the evidence', () => {
  test('has a part for all that the text has', () => {
    expect(titles(page(learnerOfThreeMonths()))).toEqual([
      'Kept',
      'Boxes and recall at review',
      'Calendar of 26 weeks',
      'Reviews of the next 30 days',
      'Success',
      'The hardest item',
      'The same mistake again and again in the last 30 days',
      'Mistakes made more than once in the last 30 days',
    ]);
  });

  test('says in words what each chart shows', () => {
    const html = page(learnerOfThreeMonths());
    const charts = html.match(/<svg[^>]*role="img"/g) ?? [];
    expect(html.match(/role="img"><title>[^<]+<\/title>/g)).toHaveLength(charts.length);
    expect(html).toContain(
      '<desc>box 1: 75 % of 28, between 60 and 86 %; box 2: 100 % of 28, between 91 and 100 %;',
    );
    expect(html).toContain('<title>20 Nov 2026: 18 answers, 10 min</title>');
    expect(html).toContain('<title>20 Oct 2026: planned absence</title>');
  });

  test('asks for nothing from outside, and runs nothing', () => {
    const html = page(learnerOfThreeMonths());
    expect(html).not.toMatch(/(?:src|href)=|@import|url\(|<script| style=/);
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'/);
  });

  test('no text from a deck breaks out', () => {
    const evil = '</title><script>alert(1)</script> `a<b` \u0001 &amp;';
    const hard = item('d/a', { front: evil, misses: 3, tags: [evil], deck: evil, reviews: 30 });
    const evidence = told(
      { items: [hard, item('b/c', { reviews: 30, tags: ['t'] })], days: [dayWith(TODAY)] },
      { mistakes: [{ code: 'c', times: 2, items: ['a'], sentence: evil }] },
    );
    const html = page(evidence);
    expect(html).not.toContain('<script');
    expect(html).toContain('<code>a&lt;b</code> \ufffd &amp;');
    expect(html.match(/<code>/g)?.length).toBe(html.match(/<\/code>/g)?.length);
  });

  test('without answers says just that', () => {
    expect(titles(page(told()))).toEqual([
      'Boxes',
      'Calendar of 26 weeks',
      'Reviews of the next 30 days',
    ]);
    expect(page(told())).not.toContain('NaN');
  });

  test('under FSRS has memory instead of boxes', async () => {
    const memory = { stability: 20, difficulty: 5 };
    const html = page(
      told({
        rules: { ...DEFAULT_RULES, scheduler: await schedulerNamed('fsrs') },
        items: [item('a/b', { standing: standing({ memory }) })],
        days: [dayWith(TODAY, { boxes: ['9/10'] })],
      }),
    );
    expect(titles(html)).toContain('Memory and recall at review');
    expect(html).toContain('the aim of FSRS: nine in ten');
  });
});

/** Opens the page as a file, as a reader would. */
async function opened(options: Parameters<typeof openPage>[0]): Promise<Page> {
  const path = join(tempHome().folder, 'stats.html');
  writeFileSync(path, page(learnerOfThreeMonths()));
  const shown = await openPage(options);
  const problems: string[] = [];
  shown.on('console', (message) => problems.push(message.text()));
  shown.on('request', (request) => {
    if (!request.url().startsWith('file:')) problems.push(request.url());
  });
  await shown.goto(pathToFileURL(path).href);
  expect(problems).toEqual([]);
  return shown;
}

describe.skipIf(CHROMIUM === undefined)(
  'the page in Chromium (skipped where it is not installed)',
  () => {
    test.each([1200, 400])('fits a width of %i, in the dark and in light', async (width) => {
      for (const dark of [false, true]) {
        const shown = await opened({ width, dark, scripts: true });
        expect(await shown.evaluate('document.documentElement.scrollWidth')).toBe(width);
        expect(await shown.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
          dark ? 'rgb(13, 17, 23)' : 'rgb(255, 255, 255)',
        );
      }
    });

    test('no text of a chart is cut off', async () => {
      const shown = await opened({ width: 1200 });
      const cut =
        await shown.evaluate(`[...document.querySelectorAll('svg text')].filter((text) => {
        const [box, chart] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
        return box.left < chart.left - 0.5 || box.right > chart.right + 0.5;
      }).map((text) => text.textContent)`);
      expect(cut).toEqual([]);
    });
  },
);
