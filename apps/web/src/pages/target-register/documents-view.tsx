import { type DocumentWithTargets, listDocuments } from '@kts/contract';
import { SimpleGrid, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { ButtonLink, TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { compareNames, useFormat } from '../../i18n/format.ts';
import { DocumentFileLink } from './document-file-panel.tsx';
import { SearchText } from './register-filters.tsx';
import type { RegisterSearch } from './search.ts';
import classes from './target-register.module.css';
import { useDocumentName } from './use-document-name.ts';
import { hasWords } from './wanted.ts';

type DocumentsViewProps = { readonly search: RegisterSearch; readonly asOf: string | undefined };

/** The documents, each with how much it sets. */
export function DocumentsView({ search: { text = '' }, asOf }: DocumentsViewProps) {
  const t = useTranslations('register');
  const { areaLabel } = useCatalog();
  const { data } = useSuspenseQuery(queryFor(listDocuments, { query: { asOf } }));
  const rows = data.items
    .filter(({ number, titleVi, titleEn, issuer, area }) =>
      hasWords(text, [number, titleVi, titleEn, issuer, area === null ? null : areaLabel(area)]),
    )
    .toSorted((a, b) => compareNames(a.number ?? a.titleVi, b.number ?? b.titleVi));
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} className="no-print">
        <SearchText text={text} label={t('searchDocuments')} />
      </SimpleGrid>
      <Text role="status">{t('documentsLead', { count: rows.length })}</Text>
      {rows.length === 0 ? (
        <EmptyState
          title={t('noDocuments')}
          action={
            <ButtonLink to="/targets" search={{ show: 'documents' }}>
              {t('clear')}
            </ButtonLink>
          }
        >
          {t('noDocumentsAction')}
        </EmptyState>
      ) : (
        <DocumentTable rows={rows} />
      )}
    </>
  );
}

function DocumentTable({ rows }: { readonly rows: readonly DocumentWithTargets[] }) {
  const t = useTranslations('register');
  const format = useFormat();
  const documentName = useDocumentName();
  const columns: Column<DocumentWithTargets>[] = [
    { key: 'number', heading: t('document.number'), cell: ({ number }) => number ?? '–' },
    {
      key: 'title',
      heading: t('filterDocument'),
      rowHeading: true,
      cell: (document) => (
        <div className={classes.document}>
          <TextLink to="/documents/$document" params={{ document: document.code }}>
            {format.text(document.titleVi, document.titleEn) ?? documentName(document)}
          </TextLink>
        </div>
      ),
    },
    {
      key: 'issuedOn',
      heading: t('document.issuedOn'),
      cell: ({ issuedOn }) => (issuedOn === null ? '–' : format.date(issuedOn)),
    },
    { key: 'issuer', heading: t('document.issuer'), cell: ({ issuer }) => issuer },
    {
      key: 'targets',
      heading: t('targetCount'),
      numeric: true,
      cell: ({ targets }) => String(targets.length),
    },
    {
      key: 'file',
      heading: t('file'),
      cell: ({ code, file }) => (file === null ? '–' : <DocumentFileLink document={code} file={file} />),
    },
  ];
  return (
    <DataTable
      caption={t('documentTable')}
      captionShown={false}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
    />
  );
}
