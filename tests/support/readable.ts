import type { Page } from 'playwright-core';

/**
 * Runs in the page from its beginning: notes when all of these texts stand on the screen. A frame later,
 * so that what was written has been painted as well.
 */
export function markWhenReadable(texts: string[]): void {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  const look = (): void => {
    const shown = plain(document.querySelector('main')?.textContent ?? '');
    if (texts.every((text) => shown.includes(text))) {
      requestAnimationFrame(() => setTimeout(() => performance.mark('readable')));
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** Milliseconds from the start of the visit. */
export const readableAt = async (page: Page): Promise<number> => {
  const handle = await page.waitForFunction(
    () => performance.getEntriesByName('readable')[0]?.startTime ?? false,
    undefined,
    { polling: 20, timeout: 60_000 },
  );
  return Number(await handle.jsonValue());
};
