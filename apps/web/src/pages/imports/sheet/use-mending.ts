import { MOST_CELLS } from '@kts/contract';
import { useSessionStorage } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import type { ImportDeskState } from '../use-import-desk.ts';
import { addDrafts, type Draft, type RowTexts, textsByLine, unkept, type Writing } from './drafts.ts';

export type Mending = {
  readonly texts: ReadonlyMap<number, RowTexts>;
  /** Cells that the server does not have yet. */
  readonly waiting: number;
  /** They could not be sent. */
  readonly failed: boolean;
  readonly write: (writings: readonly Writing[]) => void;
  readonly send: () => void;
};

/**
 * What is written in cells: shown at once, kept over a reload, and sent as soon as nothing else is on its
 * way, so that whoever types never waits for the file to be read again.
 */
export function useMending({ detail, busy, error, change }: ImportDeskState): Mending {
  const [written, setWritten] = useSessionStorage<readonly Draft[]>({
    key: `kts.import-drafts.${detail.id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const { sheet } = detail.file;
  const { texts, drafts } = useMemo(() => {
    const cells = detail.cells.filter((cell) => (cell.sheet ?? sheet) === sheet);
    const ofSheet = unkept(
      written.filter((draft) => draft.sheet === sheet),
      cells,
    );
    return { texts: textsByLine(cells, ofSheet), drafts: ofSheet };
  }, [detail.cells, written, sheet]);
  const sent = useRef<readonly Draft[]>(null);
  const send = (): void => {
    sent.current = drafts;
    change({ cells: drafts.slice(0, MOST_CELLS) });
  };
  const failed = error !== null && error !== undefined;
  useEffect(() => {
    if (drafts.length > 0 && drafts !== sent.current && !busy && !failed && detail.may.change) send();
  });
  return {
    texts,
    waiting: drafts.length,
    failed: failed && drafts.length > 0,
    write: (writings) => {
      const more = writings.map((writing) => ({ sheet, ...writing }));
      setWritten((now) => addDrafts(unkept(now, detail.cells), more));
    },
    send,
  };
}
