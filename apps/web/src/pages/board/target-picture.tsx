import type { IndicatorItem, JudgedTarget, SeriesPointOut } from '@kts/contract';
import { sayTarget } from '@kts/words/targets';
import { useTelling } from '../../components/target/use-telling.ts';
import { isRank } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { readingMark } from '../../charts/reading-mark.ts';
import { TargetTrend } from '../../charts/target-trend.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { pathFrom } from '../../components/target/path-from.ts';

type TargetPictureProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** The judged series against the path; the same figures stand below as a table. */
export function TargetPicture({ target, indicator }: TargetPictureProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const { series } = target;
  const forecast = target.forecast?.points ?? [];
  const write = (value: number) => format.withUnit(indicator, value);
  const breaks = breaksWithin(target, indicator).map(({ period, textVi, textEn }) => ({
    period,
    text: format.text(textVi, textEn) ?? '',
  }));
  const summary = useSummary(target, indicator);
  return (
    <div role="img" aria-label={summary}>
      <TargetTrend
        label={summary}
        points={series.map((point) => ({
          period: point.period,
          value: point.value,
          text: format.marked(indicator, point),
          mark: readingMark(point),
          detail: format.status(point.status),
        }))}
        breaks={breaks}
        path={pathFrom(target)}
        forecast={forecast}
        words={{
          figure: t('legendSeries'),
          path: t('legendPath'),
          expected: t('legendForecast'),
          band50: t('band50'),
          band80: t('band80'),
          span: (low, high) => t('span', { low, high }),
          write,
        }}
        write={(value) => format.trimmed(value, indicator.decimals)}
        writePeriod={format.periodShort}
        reversed={isRank(indicator)}
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
    </div>
  );
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
