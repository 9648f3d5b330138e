import type { JudgedTarget } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { FigureValue, shownPoint } from '../../components/figure-value.tsx';
import classes from './board.module.css';
import { Origin } from './origin.tsx';
import { OtherSources } from './other-sources.tsx';

/** The figure that is judged, and beside it what other sources say. */
export function TargetLatest({ target }: { readonly target: JudgedTarget }) {
  const t = useTranslations('board');
  const { areaName } = useCatalog();
  const { latest, others, inheritedFrom: from } = target;
  const former = from === null || from === 'vn' ? null : from;
  return (
    <div className={classes.latest}>
      <div className={classes.label}>
        {former === null
          ? t(latest?.period === target.period ? 'latestOfTarget' : 'latest')
          : t('latestOfFormer', { area: areaName(former) })}
      </div>
      {latest === null ? (
        <p className={classes.none}>{t('noLatest')}</p>
      ) : (
        <>
          <FigureValue figure={shownPoint(latest, target)} className={classes.big} />
          <Origin {...latest} />
        </>
      )}
      <OtherSources label={t('otherSources')} figures={others.map((point) => shownPoint(point, target))} />
    </div>
  );
}
