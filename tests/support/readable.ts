import type { Page } from 'playwright-core';

/**
 * Runs in the page from its beginning: marks `written` when all of these texts stand in it, and
 * `readable` when they have been painted as well.
 */
export function markWhenReadable(texts: string[]): void {
  const observer = new MutationObserver(() => {
    const shown = (document.querySelector('main')?.textContent ?? '').replaceAll('\u00a0', ' ');
    if (!texts.every((text) => shown.includes(text))) return;
    observer.disconnect();
    performance.mark('written');
    requestAnimationFrame(() => setTimeout(() => performance.mark('readable')));
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

export type Readable = {
  /** Milliseconds from the start of the visit until the texts were on the screen. */
  readonly at: number;
  /** Sizes of the scripts that were asked for before they were written, as sent. */
  readonly scripts: readonly number[];
};

export async function readableAt(page: Page): Promise<Readable> {
  const marked = () => performance.getEntriesByName('readable').length > 0;
  await page.waitForFunction(marked, undefined, { polling: 20, timeout: 60_000 });
  return page.evaluate(() => {
    const timeOf = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      at: timeOf('readable'),
      scripts: resources
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime < timeOf('written'))
        .map(({ encodedBodySize }) => encodedBodySize),
    };
  });
}
