import type { AreaProfile } from '@kts/contract';
import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { KeyFigure } from './key-figure.tsx';
import { keyIndicators } from './key-indicators.ts';
import classes from './profile.module.css';

/** The figures that are asked for first, each with its place among the provinces. */
export function ProfileKeyFigures({ profile }: { readonly profile: AreaProfile }) {
  const t = useTranslations('profile');
  const shown = keyIndicators(profile.indicators);
  if (shown.length === 0) return <Text>{t('keyNone')}</Text>;
  return (
    <div className={classes.cards}>
      {shown.map((entry) => (
        <KeyFigure key={entry.indicator} profile={profile} entry={entry} />
      ))}
    </div>
  );
}
