import type { ProfileIndicator, ReadingOut } from '@kts/contract';
import { comparePeriods } from '@kts/domain';
import { type Figure, FigureValue } from '../../components/figure-value.tsx';
import classes from './board.module.css';
import { Origin } from './origin.tsx';

type OtherSourcesProps = { readonly label: string; readonly figures: readonly Figure[] };

/** What other sources say of the same indicator: beside the figure, never joined to it. */
export function OtherSources({ label, figures }: OtherSourcesProps) {
  if (figures.length === 0) return null;
  return (
    <div className={classes.others}>
      <div className={classes.label}>{label}</div>
      <ul>
        {figures.map((figure) => (
          <li key={`${figure.source}|${figure.period}|${figure.boundaries}`}>
            <FigureValue figure={figure} /> <Origin {...figure} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The latest reading of every source but the one of the figure itself. */
export function otherReadings({ latest, series }: Pick<ProfileIndicator, 'latest' | 'series'>): ReadingOut[] {
  const readings = series
    .flatMap((one) => one.readings)
    .filter(({ source, value }) => source !== latest.source && value !== null)
    .toSorted((a, b) => comparePeriods(b.period, a.period));
  return [...Map.groupBy(readings, ({ source }) => source).values()].flatMap(([newest]) => newest ?? []);
}
