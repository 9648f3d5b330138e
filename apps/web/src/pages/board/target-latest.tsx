import type { JudgedTarget } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { FigureValue, figureOfPoint } from '../../components/figure-value.tsx';
import classes from './board.module.css';
import { Origin } from './origin.tsx';
import { OtherSources } from './other-sources.tsx';

/** The figure that is judged, and beside it what other sources say. */
export function TargetLatest({ target }: { readonly target: JudgedTarget }) {
  const t = useTranslations('board');
  const { latest, others } = target;
  return (
    <div className={classes.latest}>
      <div className={classes.label}>{t('latest')}</div>
      {latest === null ? (
        <p className={classes.none}>{t('noLatest')}</p>
      ) : (
        <>
          <FigureValue figure={figureOfPoint(latest, target)} className={classes.big} />
          <Origin {...latest} />
        </>
      )}
      <OtherSources label={t('otherSources')} figures={others.map((point) => figureOfPoint(point, target))} />
    </div>
  );
}
