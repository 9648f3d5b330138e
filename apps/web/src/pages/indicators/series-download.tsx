import type { IndicatorItem } from '@kts/contract';
import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { toCsv } from '../../charts/csv.ts';
import { saveText } from '../../charts/save-file.ts';
import { useReadingFile } from '../../charts/use-reading-file.ts';
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
  const catalog = useCatalog();
  const { settings } = catalog;
  const toFile = useReadingFile(indicator, catalog);
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => client.fetchQuery(wholeSeriesQuery(indicator.code, search)),
    onSuccess: ({ items }) => {
      const { title, table } = toFile(items);
      const foot = t('knownOn', { date: format.date(search.asOf ?? settings.today) });
      saveText(`kts-${indicator.code}.csv`, 'text/csv', toCsv(table, [title], [foot]));
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
