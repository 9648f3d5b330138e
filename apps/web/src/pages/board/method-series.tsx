import type { JudgedTarget, SeriesPointOut } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { FigureValue, figureOfPoint } from '../../components/figure-value.tsx';
import { useFormat } from '../../i18n/format.ts';

/** The points of the picture, as a table. */
export function MethodSeries({ target }: { readonly target: JudgedTarget }) {
  const t = useTranslations('board');
  const words = useTranslations('common');
  const format = useFormat();
  const columns: Column<SeriesPointOut>[] = [
    {
      key: 'period',
      heading: words('period'),
      rowHeading: true,
      cell: ({ period }) => format.period(period),
    },
    {
      key: 'value',
      heading: words('value'),
      numeric: true,
      cell: (point) => <FigureValue figure={figureOfPoint(point, target)} />,
    },
    { key: 'status', heading: words('status'), cell: ({ status }) => format.status(status) },
    {
      key: 'released',
      heading: words('released'),
      cell: ({ releasedOn }) => (releasedOn === null ? '–' : format.date(releasedOn)),
    },
  ];
  return (
    <DataTable caption={t('series')} columns={columns} rows={target.series} rowKey={({ period }) => period} />
  );
}
