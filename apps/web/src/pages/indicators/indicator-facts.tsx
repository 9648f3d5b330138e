import type { IndicatorItem } from '@kts/contract';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import { IndicatorFormula } from './indicator-formula.tsx';
import classes from './indicators.module.css';

/** Unit, direction, kind of figure, rules: in words. */
export function IndicatorFacts({ indicator }: { readonly indicator: IndicatorItem }) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const note = format.text(indicator.noteVi, indicator.noteEn);
  return (
    <dl className={classes.facts}>
      <Fact name={t('unit')}>{format.unitName(indicator)}</Fact>
      <Fact name={t('direction')}>{t(`directions.${indicator.direction}`)}</Fact>
      <Fact name={t('accumulation')}>{t(`accumulations.${indicator.accumulation}`)}</Fact>
      <Fact name={t('range')}>{useRange(indicator)}</Fact>
      <Fact name={t('restate')}>{t(`restates.${indicator.restate}`)}</Fact>
      {indicator.formula !== null && (
        <Fact name={t('formula')}>
          <IndicatorFormula formula={indicator.formula} />
        </Fact>
      )}
      <Fact name={t('country')}>{t(`countries.${indicator.countryValue ?? 'none'}`)}</Fact>
      {note !== null && <Fact name={t('note')}>{note}</Fact>}
      <Fact name={t('code')}>
        <code>{indicator.code}</code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function useRange({ min, max }: IndicatorItem): string {
  const t = useTranslations('indicators');
  const format = useFormat();
  const text = (value: number) => format.trimmed(value, 2);
  if (min !== null && max !== null) return t('rangeBoth', { min: text(min), max: text(max) });
  if (min !== null) return t('rangeFrom', { min: text(min) });
  return max === null ? t('rangeNone') : t('rangeTo', { max: text(max) });
}
