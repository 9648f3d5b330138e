import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { FigureValue, figureOfPoint } from '../../components/figure-value.tsx';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import classes from './board.module.css';
import { TargetDocument } from './target-document.tsx';
import { Origin } from './origin.tsx';
import { gapText, promiseText } from './target-text.ts';
import { byUrgency } from './urgency.ts';

type NationwideTableProps = {
  readonly targets: readonly JudgedTarget[];
  readonly indicator: IndicatorItem;
  readonly year: string;
};

export function NationwideTable({ targets, indicator, year }: NationwideTableProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const { area } = useRootSearch();
  const columns = useColumns(indicator);
  return (
    <DataTable
      caption={t('nationwideCaption', { indicator: format.name(indicator), year })}
      columns={columns}
      rows={byUrgency(targets)}
      rowKey={(target) => `${target.code}|${target.area}`}
      isMarked={(target) => target.area === area}
    />
  );
}

function useColumns(indicator: IndicatorItem): Column<JudgedTarget>[] {
  const t = useTranslations('board');
  const words = useTranslations('common');
  const format = useFormat();
  const { areaLabel } = useCatalog();
  const telling = { t, format, indicator };
  return [
    {
      key: 'area',
      heading: words('area'),
      rowHeading: true,
      cell: ({ area }) => (
        <TextLink to="/" search={{ area }} underline="hover" className={classes.whole}>
          {areaLabel(area)}
        </TextLink>
      ),
    },
    { key: 'verdict', heading: words('verdict'), cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
    {
      key: 'latest',
      heading: words('latest'),
      numeric: true,
      cell: (target) =>
        target.latest === null ? (
          <span className={classes.none}>{words('noFigure')}</span>
        ) : (
          <div className={classes.wide}>
            <FigureValue figure={figureOfPoint(target.latest, target)} />
            <Origin {...target.latest} />
          </div>
        ),
    },
    {
      key: 'gap',
      heading: t('againstTarget'),
      numeric: true,
      cell: ({ gap }) => gapText(telling, gap) ?? '–',
    },
    {
      key: 'target',
      heading: t('nationwideTarget'),
      cell: (target) => <span className={classes.whole}>{promiseText(telling, target)}</span>,
    },
    {
      key: 'document',
      heading: words('document'),
      cell: (target) => (
        <div className={classes.wide}>
          {target.inheritedFrom === 'vn' && `${t('inheritedNational')}: `}
          <TargetDocument document={target.document} short={target.document.number !== null} />
        </div>
      ),
    },
  ];
}
