import type { ImportDetail } from '@kts/contract';
import { useEffect, useRef } from 'react';

/** The heading of what is to be looked at next. */
export function nextPart({ state, questions, issueTotals }: ImportDetail): string {
  if (state === 'published') return 'published';
  if (state === 'submitted') return 'decision';
  if (state === 'ready') return 'changes';
  if (questions.length > 0) return 'questions';
  return state === 'refused' && issueTotals.error > 0 ? 'issues' : 'state';
}

/**
 * Once a step is done, leads the keyboard to what comes next, where the button that was pressed is gone.
 * What somebody else did, or a page that has just been opened, takes the focus from nobody.
 * @returns to be called when a step begins
 */
export function useFocusAfter(detail: ImportDetail, busy: boolean): () => void {
  const stepped = useRef(false);
  useEffect(() => {
    if (busy || !stepped.current) return;
    stepped.current = false;
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const part = document.getElementById(nextPart(detail));
    part?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: 'start' });
  });
  return () => {
    stepped.current = true;
  };
}
