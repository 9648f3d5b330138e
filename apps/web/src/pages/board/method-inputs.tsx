import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { saySet, sayTarget } from '@kts/words/targets';
import { useTelling } from '../../components/target/use-telling.ts';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { Fact, Facts, ifKnown } from '../../components/figure/facts.tsx';
import { type PageFormat, useFormat } from '../../i18n/format.ts';
import { useVersionOf } from './use-version-of.ts';
import { inputsOf } from '../../components/target/inputs.ts';

type MethodInputsProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

export function MethodInputs({ target, indicator }: MethodInputsProps) {
  const about = useTelling();
  const t = useTranslations('method');
  const format = useFormat();
  const { sourceName } = useCatalog();
  const { baseline, judged, source, sourceNamed } = target;
  const { yearsLeft, deadline, today, decides } = inputsOf(target);
  const telling = about(indicator);
  // The points of places are of one list.
  const boundaries = target.set?.boundaries ?? null;
  const start = (from: NonNullable<JudgedTarget['baseline']>) => ({
    value: baselineText(format, indicator, target) ?? format.figure(indicator, from.value, boundaries),
    period: format.periodInText(from.period),
  });
  return (
    <Facts>
      <Fact name={t('inputTarget')}>{sayTarget(telling, target)}</Fact>
      <Fact name={t('baseline')}>
        {ifKnown(baseline, (from) => t(from.named ? 'baselineNamed' : 'baselineFirst', start(from)))}
      </Fact>
      <Fact name={t('inputLatest')}>
        {ifKnown(judged, (point) =>
          [format.marked(indicator, point), format.periodInText(point.period)].join(', '),
        )}
      </Fact>
      <Fact name={t('inputSource')}>
        {ifKnown(judged, (point) => `${sourceName(point.source)}, ${format.status(point.status)}`)}
      </Fact>
      <Fact name={t('inputVersion')}>{ifKnown(judged, useVersionOf())}</Fact>
      <Fact name={t('inputSet')}>{saySet(telling, target.set)}</Fact>
      <Fact name={t('inputYears')}>{ifKnown(yearsLeft, (years) => format.trimmed(years, 2))}</Fact>
      <Fact name={t('inputJudgedSource')}>
        {ifKnown(source, (code) =>
          t(sourceNamed ? 'sourceNamed' : 'sourceFirst', { source: sourceName(code) }),
        )}
      </Fact>
      <Fact name={t('inputDecides')}>{t(decides === 'points' ? 'decidesPoints' : 'decidesPercent')}</Fact>
      <Fact name={t('inputDeadline')}>{ifKnown(deadline, format.date)}</Fact>
      <Fact name={t('inputToday')}>{ifKnown(today, format.date)}</Fact>
    </Facts>
  );
}

/** The figure of the series that the way starts from, with its marks; null where the document names another. */
function baselineText(
  format: PageFormat,
  indicator: IndicatorItem,
  { baseline, series }: Pick<JudgedTarget, 'baseline' | 'series'>,
): string | null {
  const point = series.find(
    ({ period, value, source }) =>
      period === baseline?.period && value === baseline.value && source === baseline.source,
  );
  return point === undefined ? null : format.marked(indicator, point);
}
