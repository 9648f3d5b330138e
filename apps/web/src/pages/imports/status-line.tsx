import type { ImportDetail } from '@kts/contract';
import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import { StateBadge } from './state-badge.tsx';
import type { ImportDeskState } from './use-import-desk.ts';

/** Where the import stands, and what comes next. Told again whenever it changes. */
export function StatusLine({ desk: { detail, busy } }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports');
  const { state, questions, issueTotals, undone } = detail;
  return (
    <div role="status" id="state" tabIndex={-1} className={classes.status}>
      <StateBadge state={state} />
      <span>
        {busy && state !== 'reading'
          ? t('working')
          : t(undone === null ? `next.${state}` : 'next.undone', {
              questions: questions.length,
              errors: issueTotals.error,
            })}
      </span>
    </div>
  );
}

/** Who brought the file, when, and how large it is. */
export function SentBy({ detail: { file, uploadedBy, uploadedAt } }: { readonly detail: ImportDetail }) {
  const t = useTranslations('imports');
  const format = useFormat();
  const size =
    file.bytes < 10_000
      ? t('bytes', { count: format.number(file.bytes) })
      : t('kilobytes', { count: format.number(file.bytes / 1024) });
  return (
    <Text span size="sm" c="var(--ink-quiet)">
      {t('sentBy', { name: uploadedBy, at: format.moment(uploadedAt), size })}
    </Text>
  );
}
