import type { PlannedTargetOut, TargetPlanOut } from '@kts/contract';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import { FileIssues } from './file-issues.tsx';
import { ReasonField } from './reason-field.tsx';
import classes from './target-register.module.css';
import { useDocumentName } from './use-document-name.ts';
import { useTargetDifferences } from './use-entry-words.ts';
import { useTargetValue } from './use-target-value.ts';

type FilePlanProps = {
  readonly name: string;
  readonly plan: TargetPlanOut;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onApply: (reason: string) => void;
};

/** What a file would change, what is wrong with it, and the way to apply it. */
export function FilePlan({ name, plan, busy, error, onApply }: FilePlanProps) {
  const t = useTranslations('register');
  const { changes, documents, issues, targets, state, rows } = plan;
  const changing = changes.created + changes.revised > 0;
  return (
    <Stack gap="md">
      <Title order={2}>{t('planOf', { name })}</Title>
      <Text role="status">
        {state === 'ready' ? t('planLead', { ...changes, rows: rows.targets }) : t('planRefused')}
      </Text>
      <FileIssues issues={issues} name={name} />
      <NewDocuments documents={documents} />
      {targets.length > 0 && <PlanTable targets={targets} />}
      {state === 'ready' && !changing && <Text>{t('planNothing')}</Text>}
      {state === 'ready' && changing && <Apply busy={busy} error={error} onApply={onApply} />}
    </Stack>
  );
}

function NewDocuments({ documents }: Pick<TargetPlanOut, 'documents'>) {
  const t = useTranslations('register');
  const documentName = useDocumentName();
  if (documents.length === 0) return null;
  return (
    <section>
      <Title order={3}>{t('newDocuments', { count: documents.length })}</Title>
      <ul>
        {documents.map((document) => (
          <li key={document.code}>{`${documentName(document)} (${document.issuer})`}</li>
        ))}
      </ul>
    </section>
  );
}

function PlanTable({ targets }: Pick<TargetPlanOut, 'targets'>) {
  const t = useTranslations('register');
  const format = useFormat();
  const { areaLabel, indicatorName } = useCatalog();
  const documentName = useDocumentName();
  const columns: Column<PlannedTargetOut>[] = [
    { key: 'kind', heading: t('change'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: 'line', heading: t('fileLine'), numeric: true, cell: ({ line }) => format.number(line) },
    { key: 'area', heading: t('filterArea'), cell: ({ after }) => areaLabel(after.area) },
    {
      key: 'indicator',
      heading: t('filterIndicator'),
      rowHeading: true,
      cell: ({ after }) => indicatorName(after.indicator, after.area),
    },
    { key: 'year', heading: t('filterYear'), cell: ({ after }) => format.periodShort(after.period) },
    { key: 'target', heading: t('oldAndNew'), cell: (planned) => <OldAndNew planned={planned} /> },
    { key: 'document', heading: t('filterDocument'), cell: ({ after }) => documentName(after.document) },
  ];
  return (
    <DataTable
      caption={t('planTable')}
      columns={columns}
      rows={targets}
      rowKey={({ line }) => String(line)}
      isMarked={({ kind }) => kind !== 'unchanged'}
    />
  );
}

function OldAndNew({ planned: { kind, before, after } }: { readonly planned: PlannedTargetOut }) {
  const t = useTranslations('register');
  const targetValue = useTargetValue();
  const differencesOf = useTargetDifferences();
  if (kind !== 'revised') return <>{targetValue(after)}</>;
  return (
    <ul className={classes.plain}>
      {differencesOf({ before, after }).map((difference) => (
        <li key={difference.field}>
          {difference.field}: <del>{difference.before || t('empty')}</del> →{' '}
          <ins>{difference.after || t('empty')}</ins>
        </li>
      ))}
    </ul>
  );
}

type ApplyProps = Pick<FilePlanProps, 'busy' | 'error' | 'onApply'>;

function Apply({ busy, error, onApply }: ApplyProps) {
  const t = useTranslations('register');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') onApply(reason.trim());
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t('apply')}>
      <Stack gap="sm" maw="46rem">
        <FormProblem error={error} />
        <ReasonField
          value={reason}
          error={tried && reason.trim() === '' ? t('missing') : undefined}
          onChange={setReason}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {t('apply')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
