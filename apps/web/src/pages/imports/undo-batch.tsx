import { type Batch, undoBatch } from '@kts/contract';
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { useMayActAs } from '../../api/use-session.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { StepProblem } from './step-problem.tsx';

const focusOn = (element: HTMLElement | null): void => element?.focus();

/** Of an undo that was undone the publication stands again, and can be undone again. */
function whyNot({ kind, superseded, undoneBy }: Batch): 'seed' | 'undone' | 'superseded' | null {
  if (kind === 'seed') return 'seed';
  if (!superseded) return null;
  return undoneBy === null ? 'superseded' : 'undone';
}

/** Takes a publication back, or says why that cannot be done. */
export function UndoBatch({ batch }: { readonly batch: Batch }) {
  const t = useTranslations('imports.undo');
  const format = useFormat();
  const mayUndo = useMayActAs('approver');
  const client = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const undo = useMutation({
    mutationFn: (reason: string) => call(undoBatch, { params: { id: batch.id }, body: { reason } }),
    onSuccess: () => {
      close();
      void client.invalidateQueries();
    },
  });
  const why = whyNot(batch) ?? (mayUndo ? null : 'role');
  if (why !== null) {
    // The button that was pressed is gone: who pressed it goes on from here.
    const here = undo.isSuccess ? { tabIndex: -1, ref: focusOn } : {};
    return (
      <Text size="sm" {...here}>
        {t(why, { batch: batch.undoneBy ?? 0 })}
      </Text>
    );
  }
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        {t('button')}
        <span className={classes.hidden}> {t('of', { batch: batch.id })}</span>
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={close}
        title={t('title', { batch: batch.id })}
        label={t('reason')}
        confirm={t('confirm')}
        busy={undo.isPending}
        onReason={(reason) => undo.mutate(reason)}
        problem={<StepProblem error={undo.error} />}
      >
        {batch.changes === null
          ? t('meaning')
          : t('meaningCounted', {
              created: format.number(batch.changes.created),
              revised: format.number(batch.changes.revised),
            })}
      </ReasonDialog>
    </>
  );
}
