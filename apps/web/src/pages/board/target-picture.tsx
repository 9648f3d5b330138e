import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { comparePeriods, isRank } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { markOf } from '../../charts/mark-of.ts';
import { TargetTrend } from '../../charts/target-trend.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { targetText } from './target-text.ts';

type TargetPictureProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** The judged series against the path; the same figures stand as a table under "Cách tính". */
export function TargetPicture({ target, indicator }: TargetPictureProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const { series } = target;
  const [first, last] = [series[0], series.at(-1)];
  const write = (value: number | undefined) => (value === undefined ? '' : format.withUnit(indicator, value));
  const summary = t('trendSummary', {
    count: series.length,
    first: write(first?.value),
    firstPeriod: first === undefined ? '' : format.periodInText(first.period),
    last: write(last?.value),
    lastPeriod: last === undefined ? '' : format.periodInText(last.period),
    target: targetText({ t, format, indicator }, target),
  });
  return (
    <figure className={classes.trend}>
      <figcaption className={classes.label}>{t('trend')}</figcaption>
      <div role="img" aria-label={summary}>
        <TargetTrend
          label={summary}
          points={series.map((point) => ({
            period: point.period,
            value: point.value,
            text: write(point.value),
            mark: markOf(point),
            detail: format.status(point.status),
          }))}
          breaks={indicator.methodBreaks.map(({ period, textVi, textEn }) => ({
            period,
            text: format.text(textVi, textEn) ?? '',
          }))}
          path={pathFrom(target)}
          write={(value) => format.trimmed(value, indicator.decimals)}
          writePeriod={format.periodShort}
          reversed={isRank(indicator)}
        />
      </div>
      <ul className={classes.legend} aria-hidden>
        <li className={classes.legendSeries}>{t('legendSeries')}</li>
        <li className={classes.legendPath}>{t('legendPath')}</li>
      </ul>
    </figure>
  );
}

/** The documents set milestones and target; the way to them starts at the baseline. */
function pathFrom({ baseline, path }: JudgedTarget): JudgedTarget['path'] {
  const [first] = path;
  if (baseline === null || first === undefined || comparePeriods(baseline.period, first.period) >= 0)
    return path;
  return [{ period: baseline.period, value: baseline.value }, ...path];
}
