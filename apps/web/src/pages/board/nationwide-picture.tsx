import type { IndicatorItem } from '@kts/contract';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import { NationwideTiles } from './nationwide-tiles.tsx';
import classes from './nationwide.module.css';
import { NEARNESS, nearnessOf, shareReached, type ProvinceTargets } from './province-targets.ts';
import { useShades } from './use-shades.ts';

/** Shapes and projection come after the figures. */
const NationwideMap = lazy(() =>
  import('./nationwide-map.tsx').then((module) => ({ default: module.NationwideMap })),
);

type NationwidePictureProps = {
  readonly standings: ProvinceTargets;
  readonly indicator: IndicatorItem;
  readonly year: string;
};

/** The map, and beside it a square a province; one legend for both. */
export function NationwidePicture({ standings, indicator, year }: NationwidePictureProps) {
  const t = useTranslations('nationwide');
  const format = useFormat();
  const { area } = useRootSearch();
  const shades = useShades(standings, indicator, area);
  const { boundaries, provinces } = standings;
  const title = t('mapTitle', { indicator: format.name(indicator), year });
  const have = [...shades.values()].filter(({ nearness }) => nearness !== 'none').length;
  const met = provinces.filter(
    ({ target }) => target !== null && nearnessOf(shareReached(target, indicator)) === 'met',
  ).length;
  return (
    <section aria-label={title}>
      <ul className={classes.legend} aria-label={t('mapLegend')}>
        {NEARNESS.map((nearness) => (
          <li key={nearness} data-nearness={nearness}>
            {t(`nearness.${nearness}`)}
          </li>
        ))}
      </ul>
      <div className={classes.pictures}>
        <figure className={classes.part}>
          <figcaption className={classes.title}>{title}</figcaption>
          <div className={classes.mapSpace}>
            <Suspense>
              <NationwideMap
                boundaries={boundaries}
                shades={shades}
                label={t('mapLabel', { title, have, of: provinces.length, met })}
              />
            </Suspense>
          </div>
        </figure>
        <NationwideTiles boundaries={boundaries} shades={shades} unit={format.unitName(indicator)} />
      </div>
    </section>
  );
}
