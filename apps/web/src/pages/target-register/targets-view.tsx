import { getTargetFile, listAreaTargets, listDocuments, type RegisteredTarget } from '@kts/contract';
import { Anchor, Group, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { addressOf } from '../../api/call.ts';
import { queryFor } from '../../api/query-for.ts';
import { ButtonLink, TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { tellingNumber } from '../../components/telling-number.ts';
import { compareNames, useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import { RegisterFilters } from './register-filters.tsx';
import type { RegisterSearch } from './search.ts';
import classes from './target-register.module.css';
import { useDocumentName } from './use-document-name.ts';
import { useTargetValue } from './use-target-value.ts';
import { isWanted, type Wording } from './wanted.ts';

type TargetsViewProps = { readonly search: RegisterSearch; readonly asOf: string | undefined };

/** Every target, with the document that sets it. */
export function TargetsView({ search, asOf }: TargetsViewProps) {
  const t = useTranslations('register');
  const { areaLabel, indicatorName } = useCatalog();
  const { data } = useSuspenseQuery(queryFor(listDocuments, { query: { asOf } }));
  const all = data.items.flatMap(({ targets }) => targets);
  const scoped = useScope(search.scope, all, asOf);
  const wording = useWording();
  const rows = all
    .filter((target) => isWanted(target, search, scoped, wording))
    .toSorted(
      (a, b) =>
        compareNames(areaLabel(a.area), areaLabel(b.area)) ||
        compareNames(indicatorName(a.indicator, a.area), indicatorName(b.indicator, b.area)) ||
        a.period.localeCompare(b.period),
    );
  const documents = new Set(rows.map(({ document }) => document.code)).size;
  return (
    <>
      <RegisterFilters all={all} search={search} />
      <Group justify="space-between">
        <Text role="status">{t('lead', { targets: rows.length, documents })}</Text>
        <Anchor
          className="no-print"
          underline="always"
          download
          href={addressOf(getTargetFile, { query: { area: search.of } })}
        >
          {t('download')}
        </Anchor>
      </Group>
      {rows.length === 0 ? (
        <EmptyState
          title={t('none')}
          action={
            <ButtonLink to="/targets" search={{}}>
              {t('clear')}
            </ButtonLink>
          }
        >
          {t('noneAction')}
        </EmptyState>
      ) : (
        <TargetTable rows={rows} caption={t('table')} />
      )}
    </>
  );
}

/** The codes of a scope of the chosen area; null: no scope is asked for. */
function useScope(
  scope: RegisterSearch['scope'],
  all: readonly RegisteredTarget[],
  asOf: string | undefined,
): ReadonlySet<string> | null {
  const { area } = useRootSearch();
  const judged = useQuery({
    ...queryFor(listAreaTargets, { params: { area }, query: { asOf } }),
    enabled: scope === 'inherited',
  });
  if (scope === undefined) return null;
  if (scope === 'own') return new Set(all.filter((each) => each.area === area).map(({ code }) => code));
  return new Set(judged.data?.items.flatMap(({ code, inherited }) => (inherited ? [code] : [])));
}

function useWording(): Wording {
  const { areaLabel, indicatorName } = useCatalog();
  const format = useFormat();
  return ({ area, indicator, period, document, noteVi, noteEn }) => [
    areaLabel(area),
    indicatorName(indicator),
    indicatorName(indicator, area),
    period,
    document.number,
    format.text(document.titleVi, document.titleEn),
    document.titleVi,
    document.issuer,
    noteVi,
    noteEn,
  ];
}

type TargetTableProps = { readonly rows: readonly RegisteredTarget[]; readonly caption: string };

export function TargetTable({ rows, caption }: TargetTableProps) {
  const t = useTranslations('register');
  const format = useFormat();
  const targetValue = useTargetValue();
  const documentName = useDocumentName();
  const { areaLabel, indicatorName } = useCatalog();
  const columns: Column<RegisteredTarget>[] = [
    {
      key: 'area',
      heading: t('filterArea'),
      cell: ({ area }) => <span className={classes.whole}>{areaLabel(area)}</span>,
    },
    {
      key: 'indicator',
      heading: t('filterIndicator'),
      rowHeading: true,
      cell: ({ code, indicator, area }) => (
        <div className={classes.document}>
          <TextLink to="/targets/$code" params={{ code }}>
            {indicatorName(indicator, area)}
          </TextLink>
        </div>
      ),
    },
    { key: 'year', heading: t('filterYear'), cell: ({ period }) => format.periodShort(period) },
    { key: 'target', heading: t('target'), numeric: true, cell: targetValue },
    {
      key: 'document',
      heading: t('filterDocument'),
      cell: ({ document }) => (
        <div className={classes.document}>
          <TextLink to="/documents/$document" params={{ document: document.code }}>
            {tellingNumber(document) ?? documentName(document)}
          </TextLink>
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionShown={false}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
    />
  );
}
