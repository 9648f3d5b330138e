import type { IndicatorItem, ReadingOut } from '@kts/contract';
import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import type { ChartTable } from '../../charts/chart-table.ts';
import { toCsv } from '../../charts/csv.ts';
import { saveText } from '../../charts/save-file.ts';
import { useFormat } from '../../i18n/format.ts';
import type { IndicatorsSearch } from './search.ts';
import { wholeSeriesQuery } from './series-query.ts';

type SeriesDownloadProps = {
  readonly indicator: IndicatorItem;
  readonly search: IndicatorsSearch & { readonly asOf?: string | undefined };
  readonly total: number;
};

/** The rows of the table, all pages of it, as a file. */
export function SeriesDownload({ indicator, search, total }: SeriesDownloadProps) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const client = useQueryClient();
  const { settings } = useCatalog();
  const toTable = useSeriesTable(indicator);
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => client.fetchQuery(wholeSeriesQuery(indicator.code, search)),
    onSuccess: ({ items }) => {
      const foot = t('knownOn', { date: format.date(search.asOf ?? settings.today) });
      saveText(
        `kts-${indicator.code}.csv`,
        'text/csv',
        toCsv(toTable(items), [format.name(indicator)], [foot]),
      );
    },
  });
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        loading={isPending}
        onClick={() => mutate()}
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('downloadCsv', { total })}
      </Button>
      {isError && (
        <Text role="alert" size="sm" c="red.9">
          {t('downloadFailed')}
        </Text>
      )}
    </div>
  );
}

function useSeriesTable(indicator: IndicatorItem): (readings: readonly ReadingOut[]) => ChartTable {
  const t = useTranslations('indicators');
  const format = useFormat();
  const { areaLabel, sourceName } = useCatalog();
  const unit = format.unitName(indicator);
  return (readings) => ({
    columns: [
      t('area'),
      t('period'),
      t('value', { unit }),
      t('status'),
      t('quality'),
      t('source'),
      t('boundaries'),
      t('derivation'),
      t('released'),
      t('note'),
      t('paper'),
    ].map((label) => ({ label })),
    rows: readings.map((reading) => [
      areaLabel(reading.area),
      reading.period,
      reading.value === null
        ? format.missing(reading.missingReason)
        : { value: reading.value, text: format.value(indicator, reading.value) },
      format.status(reading.status),
      format.quality(reading.quality),
      sourceName(reading.source),
      t(`boundaries${reading.boundaries ?? 'None'}`),
      format.derivation(reading.derivation),
      reading.releasedOn,
      format.text(reading.note, reading.noteEn),
      reading.sourceTitle,
    ]),
  });
}
