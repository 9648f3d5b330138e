import { FIGURE_MARKS } from '@kts/words/readings/mark-codes';
import { marksOf, writeLegend } from '@kts/words/readings/figure-marks';
import { useTranslations } from 'use-intl';
import { useWords } from '../i18n/words.ts';
import classes from './marks-legend.module.css';

type MarksLegendProps = {
  /** Only the marks of these figures; without them all that a page may show. */
  readonly of?: readonly Parameters<typeof marksOf>[0][];
  readonly className?: string | undefined;
};

/** What the marks behind numbers say, once at the foot of a page. */
export function MarksLegend({ of, className = classes.legend }: MarksLegendProps) {
  const t = useTranslations('common');
  const { readings } = useWords();
  const legend = writeLegend(readings, of === undefined ? FIGURE_MARKS : of.flatMap(marksOf));
  return legend === '' ? null : (
    <p className={className}>
      {t('marks')}: {legend}.
    </p>
  );
}
