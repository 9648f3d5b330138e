import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import type { ChartTable } from '../../charts/chart-table.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Compared } from './use-compared.ts';

/** The ranking as rows that can leave the page: every row tells its period, source and status. */
export function useRankingTable({ comparison, indicator, sourceName }: Compared): ChartTable {
  const t = useTranslations('comparison');
  const format = useFormat();
  const { areaName } = useCatalog();
  const { period } = comparison;
  return {
    columns: [
      { label: t('area') },
      { label: t('rank', { of: comparison.coverage.of }), numeric: true },
      { label: t('valueIn', { unit: format.unitName(indicator) }), numeric: true },
      { label: t('period') },
      { label: t('source') },
      { label: t('status') },
      { label: t('quality') },
      { label: t('derivation') },
      { label: t('released') },
      { label: t('note') },
    ],
    rows: comparison.items.map((item) => [
      areaName(item.area),
      item.rank === null
        ? null
        : { value: item.rank, text: item.tied ? t('rankTied', { rank: item.rank }) : `${item.rank}` },
      item.value === null
        ? null
        : { value: item.value, text: format.markedValue(indicator, { ...item, value: item.value }) },
      format.periodShort(period),
      sourceName,
      format.status(item.status),
      format.quality(item.quality),
      format.derivation(item.derivation),
      item.releasedOn === null ? null : format.date(item.releasedOn),
      format.text(item.note, item.noteEn),
    ]),
  };
}
