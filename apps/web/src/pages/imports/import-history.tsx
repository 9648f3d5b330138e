import { IMPORT_STATES, type ImportState } from '@kts/domain';
import { type importItem, listImports } from '@kts/contract';
import { Group, NativeSelect, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { queryFor } from '../../api/query-for.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { PartSkeleton } from '../../components/page-skeleton.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import { PagesNav } from './pages-nav.tsx';
import { StateBadge } from './state-badge.tsx';
import { StepProblem } from './step-problem.tsx';

type Item = z.infer<typeof importItem>;

const route = getRouteApi('/imports');
const PER_PAGE = 20;
/** An import is read within seconds: nobody looks for those that are. */
const STATES = IMPORT_STATES.filter((state) => state !== 'reading');

/** What was sent before, by oneself or, for who publishes, by everybody. */
export function ImportHistory() {
  const t = useTranslations('imports.history');
  const { state, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = { limit: PER_PAGE, offset: (page - 1) * PER_PAGE, ...(state === undefined ? {} : { state }) };
  const { data, error, isPlaceholderData } = useQuery({
    ...queryFor(listImports, { query }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const columns = useHistoryColumns();
  return (
    <section>
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2}>{t('title')}</Title>
        <StateFilter state={state} />
      </Group>
      {data === undefined ? (
        error === null ? (
          <PartSkeleton height={240} />
        ) : (
          <StepProblem error={error} />
        )
      ) : (
        <div aria-busy={isPlaceholderData}>
          {data.items.length === 0 ? (
            <Text>{t(state === undefined ? 'none' : 'noneOfState')}</Text>
          ) : (
            <div className={classes.history}>
              <DataTable
                caption={t('title')}
                captionShown={false}
                columns={columns}
                rows={data.items}
                rowKey={({ id }) => id}
              />
            </div>
          )}
          <PagesNav
            label={t('pages')}
            page={page}
            pages={Math.ceil(data.total / PER_PAGE)}
            onPage={(to) =>
              void navigate({ search: (before) => ({ ...before, page: to }), resetScroll: false })
            }
          />
        </div>
      )}
    </section>
  );
}

function StateFilter({ state }: { readonly state: ImportState | undefined }) {
  const t = useTranslations('imports');
  const navigate = route.useNavigate();
  return (
    <NativeSelect
      label={t('history.filter')}
      size="xs"
      value={state ?? ''}
      data={[
        { value: '', label: t('history.all') },
        ...STATES.map((one) => ({ value: one, label: t(`states.${one}`) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        void navigate({
          search: (before) => ({
            ...before,
            page: undefined,
            state: STATES.find((one) => one === value),
          }),
          resetScroll: false,
        })
      }
    />
  );
}

type HistoryStateProps = { readonly state: ImportState; readonly undone: boolean };

function HistoryState({ state, undone }: HistoryStateProps) {
  const t = useTranslations('imports.history');
  return (
    <>
      <StateBadge state={state} />
      {undone && <Text size="xs">{t('undone')}</Text>}
    </>
  );
}

function useHistoryColumns(): Column<Item>[] {
  const t = useTranslations('imports.history');
  const format = useFormat();
  const count = (of: number | undefined) => (of === undefined ? '' : format.number(of));
  return [
    {
      key: 'file',
      heading: t('file'),
      rowHeading: true,
      cell: ({ id, file }) => (
        <TextLink to="/imports/$id" params={{ id }}>
          {file.name}
        </TextLink>
      ),
    },
    {
      key: 'state',
      heading: t('state'),
      cell: ({ state, undone }) => <HistoryState state={state} undone={undone !== null} />,
    },
    { key: 'who', heading: t('who'), cell: ({ uploadedBy }) => uploadedBy },
    { key: 'when', heading: t('when'), cell: ({ uploadedAt }) => format.moment(uploadedAt) },
    { key: 'created', heading: t('created'), numeric: true, cell: ({ changes }) => count(changes?.created) },
    { key: 'revised', heading: t('revised'), numeric: true, cell: ({ changes }) => count(changes?.revised) },
    {
      key: 'errors',
      heading: t('errors'),
      numeric: true,
      cell: ({ issueTotals }) => count(issueTotals?.error),
    },
    {
      key: 'decided',
      heading: t('decided'),
      cell: ({ decidedBy, decidedAt }) =>
        decidedBy === null ? '' : `${decidedBy}${decidedAt === null ? '' : `, ${format.moment(decidedAt)}`}`,
    },
  ];
}
