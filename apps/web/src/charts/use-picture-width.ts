import { useCallback, useState, useSyncExternalStore } from 'react';

/** What A4 leaves between the margins, in CSS pixels: pictures are drawn anew for it, not shrunk into it. */
const PAPER_WIDTH = 690;
/** Drawn before anybody has measured. */
const FIRST_WIDTH = 640;

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

const isPrinting = () => printing;
const never = () => false;

/** How wide the element is that takes `ref`, or the paper while the page is printed. */
export function usePictureWidth() {
  const [width, setWidth] = useState(FIRST_WIDTH);
  const onPaper = useSyncExternalStore(subscribe, isPrinting, never);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width: onPaper ? PAPER_WIDTH : width, onPaper };
}
