import { listDocuments, type RegisteredTarget } from '@kts/contract';
import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { ButtonLink, TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { OutsideLink } from '../../components/figure/outside-link.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { compareNames, useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import type { RegisterSearch } from './search.ts';
import { usePromise } from './use-promise.ts';

const route = getRouteApi('/targets');

/** Every target, with the paper that sets it. */
export function RegisterPage() {
  const t = useTranslations('register');
  const { areaLabel, indicatorName } = useCatalog();
  const { asOf } = useRootSearch();
  const search = route.useSearch();
  const { data } = useSuspenseQuery(queryFor(listDocuments, { query: { asOf } }));
  const all = data.items.flatMap(({ targets }) => targets);
  const rows = all
    .filter((target) => isWanted(target, search))
    .toSorted(
      (a, b) =>
        compareNames(areaLabel(a.area), areaLabel(b.area)) ||
        compareNames(indicatorName(a.indicator), indicatorName(b.indicator)) ||
        a.period.localeCompare(b.period),
    );
  return (
    <Stack gap="md">
      <PageHeading
        title={t('title')}
        lead={t('lead', { targets: rows.length, documents: documentsOf(rows) })}
      />
      <Filters all={all} search={search} />
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
        <RegisterTable rows={rows} />
      )}
    </Stack>
  );
}

const documentsOf = (rows: readonly RegisteredTarget[]): number =>
  new Set(rows.map(({ document }) => document.code)).size;

const isWanted = (target: RegisteredTarget, { of, indicator, year, document }: RegisterSearch): boolean =>
  (of === undefined || target.area === of) &&
  (indicator === undefined || target.indicator === indicator) &&
  (year === undefined || target.period.startsWith(year)) &&
  (document === undefined || target.document.code === document);

function RegisterTable({ rows }: { readonly rows: readonly RegisteredTarget[] }) {
  const t = useTranslations('register');
  const format = useFormat();
  const promise = usePromise();
  const { areaLabel, indicatorName } = useCatalog();
  const columns: Column<RegisteredTarget>[] = [
    { key: 'area', heading: t('filterArea'), cell: ({ area }) => areaLabel(area) },
    {
      key: 'indicator',
      heading: t('filterIndicator'),
      rowHeading: true,
      cell: ({ code, indicator }) => (
        <TextLink to="/targets/$code" params={{ code }}>
          {indicatorName(indicator)}
        </TextLink>
      ),
    },
    { key: 'year', heading: t('filterYear'), cell: ({ period }) => format.periodShort(period) },
    { key: 'target', heading: t('target'), numeric: true, cell: promise },
    {
      key: 'document',
      heading: t('filterDocument'),
      cell: ({ document: { number, titleVi, titleEn, address } }) => (
        <OutsideLink title={number ?? format.text(titleVi, titleEn) ?? ''} address={address} />
      ),
    },
  ];
  return (
    <DataTable
      caption={t('table')}
      captionShown={false}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
    />
  );
}

function Filters({
  all,
  search,
}: {
  readonly all: readonly RegisteredTarget[];
  readonly search: RegisterSearch;
}) {
  const t = useTranslations('register');
  const format = useFormat();
  const { areaLabel, indicatorName } = useCatalog();
  const navigate = useNavigate({ from: '/targets' });
  const choices: readonly [keyof RegisterSearch, string, Map<string, string>][] = [
    ['of', t('filterArea'), new Map(all.map(({ area }) => [area, areaLabel(area)]))],
    [
      'indicator',
      t('filterIndicator'),
      new Map(all.map(({ indicator }) => [indicator, indicatorName(indicator)])),
    ],
    ['year', t('filterYear'), new Map(all.map(({ period }) => [period.slice(0, 4), period.slice(0, 4)]))],
    [
      'document',
      t('filterDocument'),
      new Map(
        all.map(({ document: { code, number, titleVi, titleEn } }) => [
          code,
          number ?? format.text(titleVi, titleEn) ?? code,
        ]),
      ),
    ],
  ];
  return (
    <SimpleGrid cols={{ base: 1, sm: 4 }} className="no-print">
      {choices.map(([name, label, options]) => (
        <NativeSelect
          key={name}
          label={label}
          value={search[name] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              to: '/targets',
              search: (before) => ({ ...before, [name]: value || undefined }),
              replace: true,
            })
          }
          data={[
            { value: '', label: t('all') },
            ...[...options]
              .toSorted(([, a], [, b]) => compareNames(a, b))
              .map(([value, text]) => ({ value, label: text })),
          ]}
        />
      ))}
    </SimpleGrid>
  );
}
