import type { IndicatorItem } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import classes from './indicators.module.css';
import { useCoverageWords } from './use-coverage-words.ts';

/** Who measures it, the preferred one first, each with what it has. */
export function SourceList({ indicator: { sources, coverage } }: { readonly indicator: IndicatorItem }) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const { spanOf } = useCoverageWords();
  const known = new Set(sources.map(({ code }) => code));
  const found = sources.map((source) => {
    const own = coverage.filter((each) => each.source === source.code);
    return { ...source, readings: own.reduce((sum, { readings }) => sum + readings, 0), span: spanOf(own) };
  });
  return (
    <>
      <p className={classes.plain}>{t('sourcesRule')}</p>
      {known.size > 0 && (
        <ol className={classes.items}>
          {found.map((source) => (
            <li key={source.code}>
              {format.name(source)} <span className={classes.quiet}>({t('sourceCoverage', source)})</span>
              <span className={classes.sourceNote}>
                {format.language === 'vi' ? source.noteVi : source.noteEn}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
