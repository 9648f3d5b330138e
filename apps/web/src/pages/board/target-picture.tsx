import type { IndicatorItem, JudgedTarget, SeriesPointOut } from '@kts/contract';
import { sayTarget } from '@kts/words/targets';
import { useTelling } from '../../components/target/use-telling.ts';
import { isRank, type Period } from '@kts/domain';
import {
  readingMark,
  targetPicture,
  targetTooltip,
  type TargetTooltipWords,
  type TargetTrendRow,
  toTargetRows,
  toTrendLines,
} from '@kts/pictures';
import { useTranslations } from 'use-intl';
import { ExploredPicture } from '../../charts/explored-picture.tsx';
import { TooltipCard } from '../../charts/tooltip-card.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { pathFrom } from '../../components/target/path-from.ts';

type TargetPictureProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

const HEIGHT = 116;

/** The judged series against the path; the same figures stand below as a table. */
export function TargetPicture({ target, indicator }: TargetPictureProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const { series } = target;
  const forecast = target.forecast?.points ?? [];
  const breaks = breaksWithin(target, indicator).map(({ period, textVi, textEn }) => ({
    period,
    text: format.text(textVi, textEn) ?? '',
  }));
  const summary = useSummary(target, indicator);
  const words = {
    figure: t('legendSeries'),
    path: t('legendPath'),
    expected: t('legendForecast'),
    band50: t('band50'),
    band80: t('band80'),
    span: (low: string, high: string) => t('span', { low, high }),
    write: (value: number) => format.withUnit(indicator, value),
  };
  const points = series.map((point) => ({
    period: point.period,
    value: point.value,
    text: format.marked(indicator, point),
    mark: readingMark(point),
    detail: format.status(point.status),
  }));
  const trend = toTrendLines([{ key: 'figures', label: summary, points }], breaks);
  const rows = toTargetRows(trend.rows, pathFrom(target), forecast);
  const draw = ({ width }: { readonly width: number }) =>
    targetPicture(
      {
        trend,
        rows,
        write: (value) => format.trimmed(value, indicator.decimals),
        writePeriod: format.periodShort,
        reversed: isRank(indicator),
      },
      { width, height: HEIGHT },
    );
  return (
    <>
      <ExploredPicture
        label={summary}
        draw={draw}
        cardOf={(stop) => cardOf(rows[stop], words, format.periodShort)}
        tabStop={false}
      />
      <ul className={classes.legend} aria-hidden>
        <li className={classes.legendSeries}>{t('legendSeries')}</li>
        <li className={classes.legendPath}>{t('legendPath')}</li>
        {forecast.length > 0 && <li className={classes.legendBands}>{t('legendBands')}</li>}
        {breaks.map(({ period, text }, index) => (
          <li key={period} className={classes.legendBreak} title={text}>
            {t('legendBreak', { number: index + 1, period: format.periodShort(period) })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is said of a moment. */
function cardOf(
  row: TargetTrendRow | undefined,
  words: TargetTooltipWords,
  write: (period: Period) => string,
) {
  if (row === undefined) return null;
  return <TooltipCard title={write(row.period)} lines={targetTooltip(row, words)} />;
}

/** Breaks with readings on both sides: what the picture can mark. */
function breaksWithin({ series }: JudgedTarget, { methodBreaks }: IndicatorItem) {
  const [first, last] = [series[0]?.period, series.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  return methodBreaks.filter(({ period }) => first < period && period <= last);
}

function useSummary(target: JudgedTarget, indicator: IndicatorItem): string {
  const about = useTelling();
  const t = useTranslations('board');
  const format = useFormat();
  const { series } = target;
  const [first, last] = [series[0], series.at(-1)];
  const write = (point: SeriesPointOut | undefined) =>
    point === undefined ? '' : format.marked(indicator, point);
  return t('trendSummary', {
    count: series.length,
    first: write(first),
    firstPeriod: first === undefined ? '' : format.periodInText(first.period),
    last: write(last),
    lastPeriod: last === undefined ? '' : format.periodInText(last.period),
    target: sayTarget(about(indicator), target),
  });
}
