/**
 * When the figures stand and the browser has nothing better to do; after two seconds in any case.
 * For parts that a reader does not wait for: charts, the list of areas.
 */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else {
      // Safari has no such callback: once the figures are painted.
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, 2000);
    }
  });
