import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { sayForecast } from '@kts/words/targets';
import { useTelling } from '../../components/target/use-telling.ts';
import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Fact, Facts } from '../../components/figure/facts.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';

type MethodForecastProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** The forecast with what its line was drawn by, or why there is none. */
export function MethodForecast({ target, indicator }: MethodForecastProps) {
  const about = useTelling();
  const t = useTranslations('method');
  const format = useFormat();
  const { forecast } = target;
  return (
    <section>
      <Title order={4}>{t('forecastTitle')}</Title>
      <p className={classes.forecast}>{sayForecast(about(indicator), target)}</p>
      {forecast !== null && (
        <Facts>
          <Fact name={t('forecastModel')}>{t('forecastModelHow')}</Fact>
          <Fact name={t('forecastLambda')}>
            {t('forecastLambdaHow', { lambda: format.trimmed(forecast.lambda, 2) })}
          </Fact>
          <Fact name={t('forecastN')}>
            {t('forecastNHow', {
              n: forecast.n,
              restated: forecast.restated,
              from: format.periodInText(forecast.from),
            })}
          </Fact>
          <Fact name={t('forecastScale')}>{t(`forecastScales.${forecast.scale}`)}</Fact>
          <Fact name={t('forecastResidual')}>
            {t('forecastResidualHow', { residual: format.number(forecast.residual, 4) })}
          </Fact>
        </Facts>
      )}
    </section>
  );
}
