import type { AreaProfile, ProfileIndicator, ReadingOut } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { FigureValue, shownFigure } from '../../components/figure-value.tsx';
import classes from './profile.module.css';

type PlaceProps = { readonly profile: AreaProfile; readonly rank: NonNullable<ProfileIndicator['rank']> };

/** "12/63 (công bố)"; a published place leads to the reading that says so. */
export function ProfilePlace({ profile, rank }: PlaceProps) {
  const t = useTranslations('profile');
  const { value, of, kind, observation } = rank;
  const reading = observation === null ? undefined : findReading(profile, observation);
  return (
    <>
      <span className={classes.whole}>
        {reading === undefined ? `${value}/${of}` : <FigureValue figure={shownFigure(reading)} />}
      </span>{' '}
      ({kind === 'computed' ? t('rankedSuffix') : t('publishedSuffix')})
    </>
  );
}

/** A reading of the profile by its id. */
function findReading({ indicators }: AreaProfile, id: number): ReadingOut | undefined {
  for (const { series } of indicators) {
    for (const { readings } of series) {
      const found = readings.find((reading) => reading.id === id);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
