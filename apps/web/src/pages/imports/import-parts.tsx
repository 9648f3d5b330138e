import type { ImportDetail } from '@kts/contract';
import { Stack } from '@mantine/core';
import { ImportChanges } from './import-changes.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import classes from './imports.module.css';
import { Issues } from './issues.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { Questions } from './questions.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { RememberedNotice } from './remembered-notice.tsx';
import { StatusLine } from './status-line.tsx';
import { StepProblem } from './step-problem.tsx';
import { Understanding } from './understanding.tsx';
import { useImportDesk } from './use-import-desk.ts';

/** Everything about one import, in the order in which a person goes through it. */
export function ImportParts({ detail }: { readonly detail: ImportDetail }) {
  const desk = useImportDesk(detail);
  const { state, rows } = detail;
  const isRead = rows !== null;
  return (
    <Stack gap="xl">
      <div className={classes.problem}>
        <StepProblem error={desk.error} />
      </div>
      <Stack gap="sm">
        <StatusLine desk={desk} />
        {state === 'reading' && <ReadingPanel desk={desk} />}
        <OutcomePanel desk={desk} />
      </Stack>
      {isRead && (
        <>
          <Stack gap="sm">
            <RememberedNotice desk={desk} />
            <Understanding desk={desk} />
          </Stack>
          <Questions desk={desk} />
          <Issues desk={desk} />
          <ImportChanges detail={detail} rows={rows} />
          <DecisionPanel desk={desk} />
        </>
      )}
    </Stack>
  );
}
