import type { AreaChanges } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';

type Item = AreaChanges['items'][number];
type Side = Item['before'];

type ChangesTableProps = { readonly items: readonly Item[]; readonly area: string };

/** Old → new, a row a figure; where there are many, the rest is folded. */
export function ChangesTable({ items, area }: ChangesTableProps) {
  const t = useTranslations('changes');
  const columns = useColumns(area);
  const table = (rows: readonly Item[], shown: boolean) => (
    <DataTable
      caption={t('table')}
      captionShown={shown}
      columns={columns}
      rows={rows}
      rowKey={({ indicator, period, source, boundaries }) =>
        [indicator, period, source, boundaries].join('|')
      }
    />
  );
  const revisedFirst = items.toSorted((a, b) => Number(a.kind === 'created') - Number(b.kind === 'created'));
  const [first, rest] = [revisedFirst.slice(0, FIRST), revisedFirst.slice(FIRST)];
  return (
    <>
      {table(first, true)}
      {rest.length > 0 && (
        <details className={classes.coverage}>
          <summary>{t('more', { count: rest.length })}</summary>
          {table(rest, false)}
        </details>
      )}
    </>
  );
}

const FIRST = 10;

function useColumns(area: string): Column<Item>[] {
  const t = useTranslations('changes');
  const words = useTranslations('common');
  const format = useFormat();
  const { indicators, indicatorName, sourceName } = useCatalog();
  const write = ({ indicator: code, boundaries }: Item, side: Side) => {
    const indicator = indicators.get(code);
    if (side === null) return '–';
    if (side.value === null || indicator === undefined) return format.missing(side.missingReason);
    return format.marked(indicator, { ...side, value: side.value, boundaries, derivation: 'reported' });
  };
  return [
    {
      key: 'indicator',
      heading: words('indicator'),
      rowHeading: true,
      cell: ({ indicator }) => (
        <TextLink to="/indicators/$indicator" params={{ indicator }} search={{ area }} underline="hover">
          {indicatorName(indicator, area)}
        </TextLink>
      ),
    },
    { key: 'period', heading: words('period'), cell: ({ period }) => format.period(period) },
    { key: 'kind', heading: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'before',
      heading: t('before'),
      numeric: true,
      cell: (item) => write(item, item.before),
    },
    {
      key: 'after',
      heading: t('after'),
      numeric: true,
      cell: (item) => <strong>{write(item, item.after)}</strong>,
    },
    {
      key: 'source',
      heading: words('source'),
      cell: ({ source, after, before }) =>
        [sourceName(source), format.status((after ?? before)?.status ?? [])].filter(Boolean).join(', '),
    },
    {
      key: 'released',
      heading: words('released'),
      cell: ({ after }) => (after?.releasedOn ? format.date(after.releasedOn) : '–'),
    },
  ];
}
