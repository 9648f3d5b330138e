import { type ImportChange, type ImportDetail, listImportChanges } from '@kts/contract';
import { Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { queryFor } from '../../api/query-for.ts';
import { DataTable } from '../../components/data-table.tsx';
import { PartSkeleton } from '../../components/page-skeleton.tsx';
import { StateLink } from '../../components/state-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import { PagesNav } from './pages-nav.tsx';
import { sumOfChanges, sumOfFigures, sumOfRows } from './row-sums.ts';
import { CHANGE_KINDS } from './search.ts';
import { useChangeColumns } from './use-change-columns.tsx';

const route = getRouteApi('/imports/$id');
const PER_PAGE = 50;

type Rows = NonNullable<ImportDetail['rows']>;
type ChangesProps = {
  readonly detail: ImportDetail;
  readonly rows: Rows;
  /** Leads to the cell in the sheet. */
  readonly onGo: (change: ImportChange) => void;
};

/** What the file would change: new, old → new, as it is. */
export function ImportChanges({ detail, rows, onGo }: ChangesProps) {
  const t = useTranslations('imports.changes');
  const { changes, state } = detail;
  const isShown = changes !== null && rows.observations > 0;
  const isComplete = state !== 'refused' && state !== 'needs-answers';
  return (
    <section aria-labelledby="changes">
      <Title order={2} id="changes" mb="xs" tabIndex={-1}>
        {t(state === 'published' ? 'titlePublished' : 'title')}
      </Title>
      <RowSums detail={detail} rows={rows} />
      {isShown && isComplete ? (
        <ChangeList detail={detail} changes={changes} onGo={onGo} />
      ) : (
        <Text size="sm">{t(isComplete ? 'nothing' : 'notYet')}</Text>
      )}
    </section>
  );
}

/** Every row and every figure of the file is somewhere, and the reader can check it. */
function RowSums({ detail: { changes }, rows }: Omit<ChangesProps, 'onGo'>) {
  const t = useTranslations('imports.sums');
  const format = useFormat();
  const sums = [
    { name: 'rows', sum: sumOfRows(rows) },
    // Where every figure came through there is nothing to account for.
    ...(rows.figures > rows.observations ? [{ name: 'figures', sum: sumOfFigures(rows) } as const] : []),
    ...(changes !== null && rows.observations > 0
      ? [{ name: 'changes', sum: sumOfChanges(rows, changes) } as const]
      : []),
  ] as const;
  return (
    <ul className={classes.sums}>
      {sums.map(({ name, sum }) => (
        <li key={name}>
          {t(name, { count: format.number(sum.whole) })}
          {sum.parts.length > 0 && ' = '}
          {sum.parts
            .map(({ part, count }) => t(`parts.${part}`, { count: format.number(count) }))
            .join(' + ')}
        </li>
      ))}
    </ul>
  );
}

type ChangeListProps = Pick<ChangesProps, 'detail' | 'onGo'> & {
  readonly changes: NonNullable<ImportDetail['changes']>;
};

function ChangeList({ detail, changes, onGo }: ChangeListProps) {
  const t = useTranslations('imports.changes');
  const { kind, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const offset = (page - 1) * PER_PAGE;
  const { data, isPlaceholderData } = useQuery({
    ...queryFor(listImportChanges, {
      params: { id: detail.id },
      query: { limit: PER_PAGE, offset, ...(kind === undefined ? {} : { kind }) },
    }),
    enabled: detail.state !== 'reading',
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const columns = useChangeColumns(onGo);
  return (
    <>
      <KindFilter changes={changes} />
      {data === undefined ? (
        <PartSkeleton height={320} />
      ) : (
        <div aria-busy={isPlaceholderData} className={classes.changes}>
          {data.items.length === 0 ? (
            <Text size="sm">{t('noneOfKind')}</Text>
          ) : (
            <DataTable
              caption={t('caption')}
              captionShown={false}
              columns={columns}
              rows={data.items}
              rowKey={(change: ImportChange) =>
                `${change.sheet}|${change.line}|${change.column}|${change.indicator}`
              }
            />
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
    </>
  );
}

function KindFilter({ changes }: { readonly changes: ChangeListProps['changes'] }) {
  const t = useTranslations('imports.changes');
  const format = useFormat();
  const { kind } = route.useSearch();
  const link = (to: typeof kind, text: string) => (
    <StateLink
      key={to ?? 'all'}
      from="/imports/$id"
      to="."
      search={(before) => ({ ...before, kind: to, page: undefined })}
      resetScroll={false}
      chosen={kind === to}
      className={classes.filter}
    >
      {text}
    </StateLink>
  );
  const all = changes.created + changes.revised + changes.erased + changes.unchanged;
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.hidden}>{t('filter')}</legend>
      {link(undefined, t('all', { count: format.number(all) }))}
      {CHANGE_KINDS.map((one) => link(one, t(`filters.${one}`, { count: format.number(changes[one]) })))}
    </fieldset>
  );
}
