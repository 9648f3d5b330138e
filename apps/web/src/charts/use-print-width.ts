import { useSyncExternalStore } from 'react';

/** What A4 leaves between the margins, in CSS pixels: charts are drawn anew for it, not shrunk into it. */
const PAPER_WIDTH = 690;

let printing = false;

function subscribe(changed: () => void): () => void {
  const begin = () => {
    printing = true;
    changed();
  };
  const end = () => {
    printing = false;
    changed();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

/** The width of a chart: all that there is, or that of the paper while the page is printed. */
export const usePrintWidth = (): '100%' | number =>
  useSyncExternalStore(subscribe, () => (printing ? PAPER_WIDTH : '100%'));
