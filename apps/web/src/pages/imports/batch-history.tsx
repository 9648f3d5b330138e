import { type Batch, listBatches } from '@kts/contract';
import { Group, NativeSelect, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { queryFor } from '../../api/query-for.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { PartSkeleton } from '../../components/page-skeleton.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import { PagesNav } from './pages-nav.tsx';
import { BATCH_KINDS, type BatchKind } from './search.ts';
import { StepProblem } from './step-problem.tsx';
import { UndoBatch } from './undo-batch.tsx';

const route = getRouteApi('/imports');
const PER_PAGE = 20;

/** What was published and what was taken back. */
export function BatchHistory() {
  const t = useTranslations('imports.batches');
  const { batches: page = 1, batchKind: kind } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isPlaceholderData } = useQuery({
    ...queryFor(listBatches, { query: { kind, limit: PER_PAGE, offset: (page - 1) * PER_PAGE } }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const columns = useBatchColumns();
  return (
    <section>
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2}>{t('title')}</Title>
        <KindFilter kind={kind} />
      </Group>
      <Text size="sm" mb="xs">
        {t('lead')}
      </Text>
      {data === undefined ? (
        error === null ? (
          <PartSkeleton height={240} />
        ) : (
          <StepProblem error={error} />
        )
      ) : (
        <div aria-busy={isPlaceholderData} className={`${classes.history} ${classes.publications}`}>
          <DataTable
            caption={t('title')}
            captionShown={false}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => String(id)}
          />
          <PagesNav
            label={t('pages')}
            page={page}
            pages={Math.ceil(data.total / PER_PAGE)}
            onPage={(to) =>
              void navigate({ search: (before) => ({ ...before, batches: to }), resetScroll: false })
            }
          />
        </div>
      )}
    </section>
  );
}

function KindFilter({ kind }: { readonly kind: BatchKind | undefined }) {
  const t = useTranslations('imports.batches');
  const navigate = route.useNavigate();
  return (
    <NativeSelect
      label={t('kind')}
      size="xs"
      value={kind ?? ''}
      data={[
        { value: '', label: t('kinds.all') },
        ...BATCH_KINDS.map((one) => ({ value: one, label: t(`kinds.${one}`) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        void navigate({
          search: (before) => ({
            ...before,
            batches: undefined,
            batchKind: BATCH_KINDS.find((one) => one === value),
          }),
          resetScroll: false,
        })
      }
    />
  );
}

function useBatchColumns(): Column<Batch>[] {
  const t = useTranslations('imports.batches');
  const format = useFormat();
  const count = (of: number | undefined) => (of === undefined ? '' : format.number(of));
  return [
    { key: 'id', heading: t('number'), numeric: true, cell: ({ id }) => id },
    {
      key: 'what',
      heading: t('what'),
      rowHeading: true,
      cell: (batch) => (
        <>
          {batch.import === null ? (
            batch.title
          ) : (
            <TextLink to="/imports/$id" params={{ id: batch.import }}>
              {batch.title}
            </TextLink>
          )}
          {batch.undoes !== null && <Text size="xs">{t('undoes', { batch: batch.undoes })}</Text>}
          {batch.reason !== null && <Text size="xs">{t('reason', { reason: batch.reason })}</Text>}
        </>
      ),
    },
    { key: 'when', heading: t('when'), cell: ({ recordedAt }) => format.moment(recordedAt) },
    { key: 'by', heading: t('by'), cell: ({ publishedBy }) => publishedBy ?? t('system') },
    { key: 'created', heading: t('created'), numeric: true, cell: ({ changes }) => count(changes?.created) },
    { key: 'revised', heading: t('revised'), numeric: true, cell: ({ changes }) => count(changes?.revised) },
    {
      key: 'withdrawn',
      heading: t('withdrawn'),
      numeric: true,
      cell: ({ changes }) => count(changes?.withdrawn),
    },
    { key: 'undo', heading: t('undo'), cell: (batch) => <UndoBatch batch={batch} /> },
  ];
}
