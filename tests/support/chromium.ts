import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that is installed here, if one is. */
export const CHROMIUM = PATHS.find((path) => existsSync(path));

/** A page of a headless browser without network, closed when the test is over. */
export async function openPage(
  options: { readonly width?: number; readonly scripts?: boolean; readonly dark?: boolean } = {},
): Promise<Page> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({
    offline: true,
    javaScriptEnabled: options.scripts ?? true,
    colorScheme: options.dark === true ? 'dark' : 'light',
    viewport: { width: options.width ?? 1200, height: 800 },
  });
  return context.newPage();
}
