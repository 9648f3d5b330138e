import type { ImportChange } from '@kts/contract';
import type { MissingReason, ObservationStatus } from '@kts/domain';
import { Text, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconEqual, IconEraser, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import type { Column } from '../../components/data-table.tsx';
import { MendedText } from '../../components/figure/mended-text.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';

const ICONS = { created: IconPlus, revised: IconPencil, erased: IconEraser, unchanged: IconEqual } as const;

type Reading = ImportChange['after'];

/** Which figure, old → new, and where in the file it stands: narrow enough to stand beside the sheet. */
export function useChangeColumns(onGo: (change: ImportChange) => void): Column<ImportChange>[] {
  const t = useTranslations('imports.changes');
  return [
    {
      key: 'figure',
      heading: t('figure'),
      rowHeading: true,
      cell: (change) => <Figure change={change} onGo={onGo} />,
    },
    { key: 'value', heading: t('value'), numeric: true, cell: (change) => <OldAndNew change={change} /> },
  ];
}

type FigureProps = ChangeProps & { readonly onGo: (change: ImportChange) => void };

function Figure({ change, onGo }: FigureProps) {
  const { kind, indicator: code, area, period, source, boundaries, line, column, text, mended } = change;
  const t = useTranslations('imports.changes');
  const format = useFormat();
  const catalog = useCatalog();
  const Sign = ICONS[kind];
  const indicator = catalog.indicators.get(code);
  const name = indicator === undefined ? code : `${format.name(indicator)} (${format.unitName(indicator)})`;
  const origin = [
    catalog.sourceName(source),
    boundaries === null ? null : t(`boundaries.${boundaries}`),
  ].filter((part) => part !== null);
  return (
    <>
      <span className={classes.kind}>
        <Sign size={16} role="img" aria-label={t(`kinds.${kind}`)} />
        {`${catalog.areaLabel(area)}, ${format.periodInText(period)}`}
      </span>
      <Text size="xs">{name}</Text>
      <Text size="xs" c="var(--ink-quiet)">
        {origin.join(', ')}
      </Text>
      <Text size="xs" component="div">
        <UnstyledButton className={classes.whereAsked} onClick={() => onGo(change)}>
          {t('at', { line: format.number(line), column })}
        </UnstyledButton>{' '}
        <MendedText text={text} mended={mended} />
      </Text>
    </>
  );
}

type ChangeProps = { readonly change: ImportChange };

function OldAndNew({ change: { indicator: code, before, after, kind } }: ChangeProps) {
  const t = useTranslations('imports.changes');
  const format = useFormat();
  const indicator = useCatalog().indicators.get(code);
  // The status stands in words below.
  const figure = ({ value, missingReason, quality, bound }: Reading): string => {
    if (value === null) return format.missing(missingReason as MissingReason | null);
    return indicator === undefined
      ? String(value)
      : format.markedValue(indicator, { value, quality, bound, status: [], derivation: 'reported' });
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
