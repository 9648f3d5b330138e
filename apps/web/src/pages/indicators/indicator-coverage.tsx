import type { IndicatorItem } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './indicators.module.css';

type Coverage = IndicatorItem['coverage'][number];

/** Areas and figures by source and boundaries, each with the way to its comparison. */
export function IndicatorCoverage({ indicator }: { readonly indicator: IndicatorItem }) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const { sourceName } = useCatalog();
  if (indicator.coverage.length === 0) {
    return (
      <p className={classes.plain}>{indicator.formula === null ? t('noCoverage') : t('computedCoverage')}</p>
    );
  }
  const columns: Column<Coverage>[] = [
    {
      key: 'source',
      heading: t('source'),
      rowHeading: true,
      cell: ({ source }) => <span className={classes.fact}>{sourceName(source)}</span>,
    },
    {
      key: 'boundaries',
      heading: t('boundaries'),
      cell: ({ boundaries }) => (
        <span className={classes.fact}>{t(`boundaries${boundaries ?? 'None'}`)}</span>
      ),
    },
    { key: 'areas', heading: t('areas'), numeric: true, cell: ({ areas }) => areas },
    {
      key: 'readings',
      heading: t('readings'),
      numeric: true,
      cell: ({ readings }) => format.number(readings),
    },
    { key: 'first', heading: t('first'), cell: ({ firstPeriod }) => format.periodShort(firstPeriod) },
    { key: 'last', heading: t('last'), cell: ({ lastPeriod }) => format.periodShort(lastPeriod) },
    {
      key: 'compare',
      heading: t('compare'),
      cell: (row) => <CompareLink indicator={indicator.code} row={row} />,
    },
  ];
  return (
    <DataTable
      caption={t('coverageCaption')}
      columns={columns}
      rows={indicator.coverage}
      rowKey={({ source, boundaries }) => `${source}|${boundaries}`}
    />
  );
}

/** Figures of the country alone cannot be compared. */
function CompareLink({ indicator, row }: { readonly indicator: string; readonly row: Coverage }) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const { boundaries, lastPeriod: period, source } = row;
  if (boundaries === null) return null;
  return (
    <TextLink to="/compare" search={{ indicator, period, source, boundaries }} className={classes.whole}>
      {t('compareLast', { period: format.periodInText(period) })}
    </TextLink>
  );
}
