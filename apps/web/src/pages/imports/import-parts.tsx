import type { ImportDetail } from '@kts/contract';
import { Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { Acknowledge } from './acknowledge.tsx';
import { ImportChanges } from './import-changes.tsx';
import { columnLetter } from './column-meaning.ts';
import { DecisionBar } from './decision-bar.tsx';
import classes from './imports.module.css';
import { Issues } from './issues.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { Questions } from './questions.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { RememberedNotice } from './remembered-notice.tsx';
import type { Place } from './sheet/place.ts';
import { type SheetHandle, SheetPart } from './sheet/sheet-part.tsx';
import { useMending } from './sheet/use-mending.ts';
import { StatusLine } from './status-line.tsx';
import { StepProblem } from './step-problem.tsx';
import { Understanding } from './understanding.tsx';
import { type ImportDeskState, useImportDesk } from './use-import-desk.ts';
import { useIssuePage } from './use-issue-page.ts';

/** Everything about one import: the sheet, beside it what is asked, wrong and changed, below what is left. */
export function ImportParts({ detail }: { readonly detail: ImportDetail }) {
  const desk = useImportDesk(detail);
  const { state, rows } = detail;
  return (
    <Stack gap="sm">
      <div className={classes.problem}>
        <StepProblem error={desk.error} />
      </div>
      <StatusLine desk={desk} />
      {state === 'reading' && rows === null && <ReadingPanel desk={desk} />}
      <OutcomePanel desk={desk} />
      {rows !== null && <Workbench desk={desk} rows={rows} />}
    </Stack>
  );
}

type WorkbenchProps = { readonly desk: ImportDeskState; readonly rows: NonNullable<ImportDetail['rows']> };

function Workbench({ desk, rows }: WorkbenchProps) {
  const { detail } = desk;
  const mending = useMending(desk);
  const listed = useIssuePage(detail);
  const [marked, setMarked] = useState<readonly Place[]>([]);
  const sheet = useRef<SheetHandle>(null);
  const go = (line: number | null, column: string | null): void => {
    if (line !== null) sheet.current?.focus(line, column);
  };
  return (
    <>
      <div className={classes.workbench}>
        <div className={classes.sheetSide}>
          <SheetPart ref={sheet} desk={desk} mending={mending} issues={listed.issues} marked={marked} />
        </div>
        <Stack gap="lg" className={classes.askSide}>
          <RememberedNotice desk={desk} />
          <Questions
            desk={desk}
            look={{
              mark: setMarked,
              reveal: (places) => sheet.current?.reveal(places),
              go: ({ line, index }) => go(line, columnLetter(index)),
            }}
          />
          <Issues
            desk={desk}
            listed={listed}
            onGo={({ line, column }) => go(line, column)}
            onFix={({ line, column }, text) => {
              if (line !== null && column !== null) mending.write([{ line, column, text }]);
            }}
          />
          {detail.state === 'ready' && <Acknowledge desk={desk} />}
          <ImportChanges detail={detail} rows={rows} onGo={({ line, column }) => go(line, column)} />
          <Understanding desk={desk} />
        </Stack>
      </div>
      <DecisionBar desk={desk} mending={mending} />
    </>
  );
}
