import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import type { ProvinceTargets } from './province-targets.ts';

/** Longer lists of names are folded. */
const NAMED = 8;

/** "12/34 tỉnh có số liệu", and who has none: a map must not lose provinces in silence. */
export function NationwideCoverage({ standings }: { readonly standings: ProvinceTargets }) {
  const t = useTranslations('board');
  const format = useFormat();
  const { areaName } = useCatalog();
  const { provinces } = standings;
  const missing = provinces.filter(({ target }) => target === null || target.latest === null);
  const sentence = t('coverage', {
    have: format.number(provinces.length - missing.length),
    of: format.number(provinces.length),
  });
  if (missing.length === 0) return <p className={classes.lead}>{sentence}</p>;
  const names = missing.map(({ slug }) => areaName(slug)).join(', ');
  if (missing.length <= NAMED) {
    return (
      <p className={classes.lead}>
        {sentence} {t('coverageMissing', { names })}
      </p>
    );
  }
  return (
    <details className={classes.coverage}>
      <summary>
        {sentence} {t('coverageCount', { count: missing.length })}
      </summary>
      <p>{names}</p>
    </details>
  );
}
