import type { IndicatorItem } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import classes from './indicators.module.css';

/** From when on figures follow another method; nothing is compared or drawn across. */
export function MethodBreaks({ indicator: { methodBreaks } }: { readonly indicator: IndicatorItem }) {
  const t = useTranslations('indicators');
  const format = useFormat();
  if (methodBreaks.length === 0) return <p className={classes.plain}>{t('breaksNone')}</p>;
  return (
    <ul className={classes.items}>
      {methodBreaks.map(({ period, status, textVi, textEn }) => (
        <li key={period}>
          <strong>{t('breakFrom', { period: format.periodInText(period) })}</strong>{' '}
          {format.text(textVi, textEn)} ({format.status([status]).toLocaleLowerCase(format.language)})
        </li>
      ))}
    </ul>
  );
}
