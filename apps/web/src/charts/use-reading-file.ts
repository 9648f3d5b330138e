import type { IndicatorItem, ReadingOut } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/format.ts';
import type { ChartCell, ChartTable } from './chart-table.ts';

const COLUMNS = [
  'indicator',
  'area',
  'period',
  'value',
  'unit',
  'status',
  'quality',
  'bound',
  'source',
  'boundaries',
  'derivation',
  'released',
  'note',
  'title',
] as const;

/** A file of figures: the line above the table, and the table. */
export type ReadingFile = { readonly title: string; readonly table: ChartTable };

type Names = {
  readonly areaName: (slug: string) => string;
  readonly sourceName: (code: string) => string;
};

/**
 * Readings as rows of a file: each says all that is known of it, so that it can leave the page and, imported
 * again, changes nothing. Names are those that the importer knows; a computed figure says that it is one.
 */
export function useReadingFile(
  indicator: IndicatorItem,
  { areaName, sourceName }: Names,
): (readings: readonly ReadingOut[], ranks?: readonly (number | null)[]) => ReadingFile {
  const t = useTranslations('charts.file');
  const format = useFormat();
  const row = (reading: ReadingOut): ChartCell[] => [
    format.name(indicator),
    areaName(reading.area),
    reading.period,
    reading.value === null ? null : { value: reading.value, text: format.value(indicator, reading.value) },
    format.unitName(indicator),
    format.status(reading.status),
    format.quality(reading.quality),
    reading.bound === null ? null : format.bound(reading.bound),
    sourceName(reading.source),
    reading.boundaries === null ? null : t(`list${reading.boundaries}`),
    format.derivation(reading.derivation),
    reading.releasedOn,
    reading.note,
    reading.sourceTitle,
  ];
  const tableOf = (readings: readonly ReadingOut[], ranks?: readonly (number | null)[]): ChartTable => ({
    columns: [...COLUMNS, ...(ranks === undefined ? [] : (['rank'] as const))].map((column) => ({
      label: t(column),
    })),
    rows: readings.map((reading, at) => {
      const rank = ranks?.[at] ?? null;
      const place = rank === null ? null : { value: rank, text: String(rank) };
      return ranks === undefined ? row(reading) : [...row(reading), place];
    }),
  });
  return (readings, ranks) => ({ title: format.name(indicator), table: tableOf(readings, ranks) });
}
