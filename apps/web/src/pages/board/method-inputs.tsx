import type { IndicatorItem, JudgedTarget, SeriesPointOut } from '@kts/contract';
import { sayTarget } from '@kts/words/targets';
import { useTelling } from '../../components/target/use-telling.ts';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { Fact, Facts, ifKnown } from '../../components/figure/facts.tsx';
import { useFormat } from '../../i18n/format.ts';
import { inputsOf } from '../../components/target/inputs.ts';

type MethodInputsProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

export function MethodInputs({ target, indicator }: MethodInputsProps) {
  const about = useTelling();
  const t = useTranslations('board');
  const format = useFormat();
  const { sourceName } = useCatalog();
  const { baseline, latest, source, sourceNamed } = target;
  const { yearsLeft, deadline, today, decides } = inputsOf(target);
  // The points of places are of one list.
  const boundaries = target.set?.boundaries ?? null;
  const at = ({ value, period }: { value: number; period: string }) => ({
    value: format.figure(indicator, value, boundaries),
    period: format.periodInText(period),
  });
  const versionOf = ({ releasedOn, knownFrom }: SeriesPointOut) =>
    [
      releasedOn === null ? t('releaseUnknown') : t('released', { date: format.date(releasedOn) }),
      knownFrom === null ? null : t('knownFrom', { date: format.day(knownFrom) }),
    ]
      .filter((part) => part !== null)
      .join('; ');
  return (
    <Facts>
      <Fact name={t('inputTarget')}>{sayTarget(about(indicator), target)}</Fact>
      <Fact name={t('baseline')}>
        {ifKnown(baseline, (start) => t(start.named ? 'baselineNamed' : 'baselineFirst', at(start)))}
      </Fact>
      <Fact name={t('inputLatest')}>{ifKnown(latest, (point) => Object.values(at(point)).join(', '))}</Fact>
      <Fact name={t('inputSource')}>
        {ifKnown(latest, (point) => `${sourceName(point.source)}, ${format.status(point.status)}`)}
      </Fact>
      <Fact name={t('inputVersion')}>{ifKnown(latest, versionOf)}</Fact>
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
