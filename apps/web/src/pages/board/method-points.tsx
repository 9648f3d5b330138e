import type { IndicatorItem, JudgedTarget, SeriesFigureOut, SeriesPointOut } from '@kts/contract';
import { Text } from '@mantine/core';
import { sayBeside } from '@kts/words/targets';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { FigureValue, shownPoint } from '../../components/figure-value.tsx';
import { useTelling } from '../../components/target/use-telling.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { useVersionOf } from './use-version-of.ts';

type MethodPointsProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** The judged series: where each point comes from, and what else is said of its day. */
export function MethodPoints({ target, indicator }: MethodPointsProps) {
  const t = useTranslations('method');
  const columns = useColumns({ target, indicator });
  if (target.series.length === 0) return null;
  return (
    <div className={classes.whole}>
      <DataTable
        caption={t('points')}
        columns={columns}
        rows={target.series}
        rowKey={({ period }) => period}
        isMarked={({ period }) => period === target.judged?.period}
      />
      <Text size="xs" c="var(--ink-quiet)">
        {t('pointsHow')}
      </Text>
    </div>
  );
}

function useColumns({ target, indicator }: MethodPointsProps): Column<SeriesPointOut>[] {
  const t = useTranslations('method');
  const words = useTranslations('common');
  const format = useFormat();
  const telling = useTelling()(indicator);
  const { sourceName } = useCatalog();
  const versionOf = useVersionOf();
  const figure = (of: SeriesFigureOut) => <FigureValue figure={shownPoint(of, target)} />;
  return [
    {
      key: 'period',
      heading: words('period'),
      rowHeading: true,
      cell: ({ period }) => format.period(period),
    },
    { key: 'value', heading: words('value'), numeric: true, cell: figure },
    { key: 'status', heading: words('status'), cell: (point) => format.sureness(point) },
    { key: 'derivation', heading: words('derivation'), cell: (point) => format.derivation(point.derivation) },
    {
      key: 'boundaries',
      heading: words('boundaries'),
      cell: ({ boundaries }) => (boundaries === null ? '–' : t('listOf', { list: boundaries })),
    },
    { key: 'source', heading: words('source'), cell: ({ source }) => sourceName(source) },
    { key: 'version', heading: t('inputVersion'), cell: versionOf },
    {
      key: 'beside',
      heading: t('beside'),
      cell: (point) =>
        point.beside.length === 0
          ? '–'
          : point.beside.map((other) => (
              <div key={`${other.boundaries}|${other.derivation}|${other.value}`}>
                {figure(other)} ({sayBeside(telling, point, other)})
              </div>
            )),
    },
  ];
}
