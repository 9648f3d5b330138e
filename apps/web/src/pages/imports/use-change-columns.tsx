import type { ImportChange } from '@kts/contract';
import type { MissingReason, ObservationStatus } from '@kts/domain';
import { IconArrowRight, IconEqual, IconEraser, IconPencil, IconPlus } from '@tabler/icons-react';
import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import type { Column } from '../../components/data-table.tsx';
import { MendedText } from '../../components/figure/mended-text.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';

const ICONS = { created: IconPlus, revised: IconPencil, erased: IconEraser, unchanged: IconEqual } as const;

type Reading = ImportChange['after'];

/** Kind, figure, old → new, and where in the file it stands. */
export function useChangeColumns(): Column<ImportChange>[] {
  const t = useTranslations('imports.changes');
  const format = useFormat();
  const catalog = useCatalog();
  return [
    { key: 'kind', heading: t('kind'), cell: ({ kind }) => <Kind kind={kind} /> },
    {
      key: 'indicator',
      heading: t('indicator'),
      cell: ({ indicator: code }) => {
        const indicator = catalog.indicators.get(code);
        return indicator === undefined ? code : `${format.name(indicator)} (${format.unitName(indicator)})`;
      },
    },
    { key: 'area', heading: t('area'), rowHeading: true, cell: ({ area }) => catalog.areaLabel(area) },
    { key: 'period', heading: t('period'), cell: ({ period }) => format.period(period) },
    {
      key: 'source',
      heading: t('source'),
      cell: ({ source, boundaries }) => (
        <>
          {catalog.sourceName(source)}
          {boundaries !== null && <Text size="xs">{t(`boundaries.${boundaries}`)}</Text>}
        </>
      ),
    },
    { key: 'value', heading: t('value'), numeric: true, cell: (change) => <OldAndNew change={change} /> },
    {
      key: 'place',
      heading: t('place'),
      cell: ({ sheet, line, column, text, mended }) => (
        <>
          {[sheet, t('at', { line: format.number(line), column })].filter((part) => part !== null).join(', ')}
          <Text size="xs">
            <MendedText text={text} mended={mended} />
          </Text>
        </>
      ),
    },
  ];
}

function Kind({ kind }: Pick<ImportChange, 'kind'>) {
  const t = useTranslations('imports.changes');
  const Sign = ICONS[kind];
  return (
    <span className={classes.kind}>
      <Sign size={16} aria-hidden />
      {t(`kinds.${kind}`)}
    </span>
  );
}

function OldAndNew({ change: { indicator: code, before, after, kind } }: { readonly change: ImportChange }) {
  const t = useTranslations('imports.changes');
  const format = useFormat();
  const indicator = useCatalog().indicators.get(code);
  const figure = ({ value, missingReason }: Reading): string => {
    if (value === null) return format.missing(missingReason as MissingReason | null);
    return indicator === undefined ? String(value) : format.value(indicator, value);
  };
  const status = ({ status: codes }: Reading) => format.status(codes as ObservationStatus[]);
  const isAsBefore = before === null || kind === 'unchanged';
  const sameFigure = before !== null && figure(before) === figure(after);
  return (
    <>
      {isAsBefore || sameFigure ? (
        figure(after)
      ) : (
        <span className={classes.revised}>
          <span className={classes.hidden}>{t('before')}</span>
          <del>{figure(before)}</del>
          <IconArrowRight size={14} aria-hidden />
          <span className={classes.hidden}>{t('after')}</span>
          <ins>{figure(after)}</ins>
        </span>
      )}
      <Text size="xs">
        {before !== null && status(before) !== status(after)
          ? `${status(before)} → ${status(after)}`
          : status(after)}
      </Text>
      {!isAsBefore && sameFigure && status(before) === status(after) && (
        <Text size="xs">{t('onlyNote')}</Text>
      )}
    </>
  );
}
