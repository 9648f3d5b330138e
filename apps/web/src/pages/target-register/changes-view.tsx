import { type AnyRegisterChange, listRegisterChanges } from '@kts/contract';
import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useHistoryColumns } from './history.tsx';
import { useDocumentName } from './use-document-name.ts';
import { useDocumentDifferences, useTargetDifferences } from './use-entry-words.ts';

const MOST = 200;

/** What people changed, newest first: the way back to what was withdrawn, too. */
export function ChangesView() {
  const t = useTranslations('register');
  const { data } = useSuspenseQuery(queryFor(listRegisterChanges, { query: { limit: MOST } }));
  const ofTarget = useTargetDifferences();
  const ofDocument = useDocumentDifferences();
  const changed = useHistoryColumns<AnyRegisterChange>((change) =>
    change.subject === 'target' ? ofTarget(change) : ofDocument(change),
  );
  const columns: Column<AnyRegisterChange>[] = [
    { key: 'subject', heading: t('subject'), cell: (change) => <SubjectLink change={change} /> },
    ...changed,
  ];
  if (data.total === 0) return <EmptyState title={t('noChanges')}>{t('noChangesMeaning')}</EmptyState>;
  return (
    <>
      <Text role="status">{t('changesLead', { shown: data.items.length, total: data.total })}</Text>
      <DataTable
        caption={t('views.changes')}
        captionShown={false}
        columns={columns}
        rows={data.items}
        rowKey={({ subject, id }) => `${subject}-${id}`}
      />
    </>
  );
}

function SubjectLink({ change }: { readonly change: AnyRegisterChange }) {
  const format = useFormat();
  const documentName = useDocumentName();
  const { areaLabel, indicatorName } = useCatalog();
  if (change.subject === 'document') {
    const document = (change.after ?? change.before)?.document;
    return (
      <TextLink to="/documents/$document" params={{ document: change.code }}>
        {document === undefined ? change.code : documentName(document)}
      </TextLink>
    );
  }
  const target = change.after ?? change.before;
  return (
    <TextLink to="/targets/$code" params={{ code: change.code }}>
      {target === null
        ? change.code
        : `${indicatorName(target.indicator, target.area)}, ${areaLabel(target.area)}, ${format.periodInText(target.period)}`}
    </TextLink>
  );
}
