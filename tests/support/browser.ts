import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { ROOT, type TestApp, testApp, WEB_ROOT } from './app.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTEFACTS = join(ROOT, 'tests/artefacts');

export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 740 };

export type Visit = { readonly page: Page; readonly problems: string[]; readonly close: () => Promise<void> };

export type BrowserRig = {
  readonly kts: TestApp;
  readonly origin: string;
  /** Opens a path and waits until the page stands; with the cookie of somebody, as this person. */
  readonly visit: (path: string, size?: { width: number; height: number }, cookie?: string) => Promise<Visit>;
  /** A page that has opened nothing yet. */
  readonly fresh: (size?: { width: number; height: number }, cookie?: string) => Promise<Visit>;
  readonly close: () => Promise<void>;
};

/** The real server with the built pages on loopback, and a real browser. */
export async function browserRig(options: Parameters<typeof testApp>[0] = {}): Promise<BrowserRig> {
  const kts = await testApp({ ...options, webRoot: WEB_ROOT });
  const origin = await kts.app.listen({ port: 0, host: '127.0.0.1' });
  const browser: Browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const fresh: BrowserRig['fresh'] = async (size = DESK, cookie) => {
    const context = await browser.newContext({
      viewport: size,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    if (cookie !== undefined) {
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: origin.replace('http:', 'https:') }]);
    }
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 500) problems.push(`${response.status()}: ${response.url()}`);
    });
    countRequests(page);
    return { page, problems, close: () => context.close() };
  };
  return {
    kts,
    origin,
    fresh,
    visit: async (path, size, cookie) => {
      const visit = await fresh(size, cookie);
      await visit.page.goto(`${origin}${path}`);
      await settled(visit.page);
      return visit;
    },
    close: async () => {
      await browser.close();
      await kts.close();
    },
  };
}

/** For each page, how many requests have begun, and how many of them are not answered yet. */
const requests = new WeakMap<Page, { begun: number; open: number }>();

function countRequests(page: Page): void {
  const count = { begun: 0, open: 0 };
  requests.set(page, count);
  page.on('request', () => {
    count.begun += 1;
    count.open += 1;
  });
  const answered = (): void => {
    count.open -= 1;
  };
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
}

/**
 * Until the heading is there, nothing is loading, all that was asked for has come, and the page has had
 * nothing to do twice without asking for more: charts and lists are asked for when it has nothing to do.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  let seen = -1;
  await expect
    .poll(
      async () => {
        await page.evaluate(async () => {
          await document.fonts.ready;
          for (let rest = 0; rest < 2; rest += 1) {
            await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
        });
        const { begun, open } = requests.get(page) ?? { begun: 0, open: 0 };
        const isQuiet = open === 0 && begun === seen;
        seen = begun;
        return isQuiet && (await page.locator('[aria-busy="true"]').count()) === 0;
      },
      { interval: 10, timeout: 60_000 },
    )
    .toBe(true);
}

/** What axe finds against WCAG 2.2 AA, each with the place. */
export async function axeViolations(page: Page): Promise<string[]> {
  // By evaluate, not a script element: the page's security policy would refuse that.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          root: Document,
          options: unknown,
        ) => Promise<{
          violations: { id: string; help: string; nodes: { target: unknown; html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id} (${help}): ${String(node.target)} ${node.html.slice(0, 160)}`),
    );
  });
}

/** Keeps a picture of the whole page, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`), fullPage: true });
}

/** A page is as wide as the window: nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, window: width } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: window.innerWidth,
  }));
  expect(wide).toBeLessThanOrEqual(width);
}
