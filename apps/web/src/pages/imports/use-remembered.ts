import type { ImportDecisions } from '@kts/contract';
import { useSessionStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { forget, headingsOf, keep, type Remembered, takenBack, toApply } from './remembered-settings.ts';
import type { ImportDeskState } from './use-import-desk.ts';

export type UseRemembered = {
  /** What was said of this file because it had been said of an earlier one. */
  readonly applied: Remembered | null;
  readonly takeBack: () => void;
  readonly forget: () => void;
};

/** Says of a new file what was said of the last one with the same headings, once. */
export function useRemembered({ detail, busy, apply }: ImportDeskState): UseRemembered {
  const [applied, setApplied] = useSessionStorage<Remembered | null>({
    key: `kts.import-applied.${detail.id}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const found = busy ? null : toApply(localStorage, detail);
  useEffect(() => {
    if (found === null) return;
    // Marked first: whatever becomes of it, it is said once.
    keep(localStorage, { ...found, headings: headingsOf(detail), appliedTo: detail.id });
    setApplied(found);
    const decisions: ImportDecisions = { settings: found.settings, answers: found.answers };
    apply(decisions);
  });
  return {
    applied,
    takeBack: () => {
      if (applied !== null) apply(takenBack(applied));
      setApplied(null);
    },
    forget: () => {
      if (applied !== null) forget(localStorage, applied.headings);
      forget(localStorage, headingsOf(detail));
      setApplied(null);
    },
  };
}
