import { useSyncExternalStore } from 'react';

const query = (): MediaQueryList => window.matchMedia('print');

/** Whether the page is drawn for paper: a sheet that scrolls has its rows there too. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = query();
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => query().matches,
    () => false,
  );
