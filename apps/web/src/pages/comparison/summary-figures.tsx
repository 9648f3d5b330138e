import type { ComparisonItem } from '@kts/contract';
import { isRank } from '@kts/domain';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { FigureValue, shownFigure } from '../../components/figure-value.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './comparison.module.css';
import type { Compared } from './use-compared.ts';

/** The chosen area beside mean, median and the country; computed and published ones keep their names. */
export function SummaryFigures({ compared }: { readonly compared: Compared }) {
  const t = useTranslations('comparison');
  const format = useFormat();
  const { indicator, marked } = compared;
  const { items, mean, median, national, publishedMean, coverage } = compared.comparison;
  const { of } = coverage;
  const chosen = items.filter(({ area }) => marked.slugs.includes(area));
  const computed = (value: number) => format.withUnit(indicator, value);
  if (chosen.length === 0 && mean === null && national === null && publishedMean === null) return null;
  return (
    <dl className={classes.figures} aria-label={t('figures')}>
      {chosen.map((item) => (
        <ChosenFigure key={item.area} item={item} compared={compared} />
      ))}
      {publishedMean !== null && (
        <Entry label={t('publishedMean', { of })}>
          <FigureValue figure={shownFigure(publishedMean)} />
        </Entry>
      )}
      {mean !== null && <Entry label={t('mean', { of })}>{computed(mean)}</Entry>}
      {median !== null && <Entry label={t('median')}>{computed(median)}</Entry>}
      {national !== null && (
        <Entry label={t('national')}>
          <FigureValue figure={shownFigure(national)} />
        </Entry>
      )}
    </dl>
  );
}

function ChosenFigure({ item, compared }: { readonly item: ComparisonItem; readonly compared: Compared }) {
  const t = useTranslations('comparison');
  const format = useFormat();
  const { areaName } = useCatalog();
  const { mean, publishedMean } = compared.comparison;
  const middle = publishedMean?.value ?? mean;
  const { value, rank, rankOf: of, tied } = item;
  return (
    <Entry label={t('chosenFigure', { area: areaName(item.area) })} chosen>
      <FigureValue figure={shownFigure(item)} />
      {rank !== null && !isRank(compared.indicator) && (
        <small>{tied ? t('chosenRankTied', { rank, of }) : t('chosenRank', { rank, of })}</small>
      )}
      {middle !== null && value !== null && (
        <small>
          {t('chosenDifference', { difference: format.difference(compared.indicator, value - middle) })}
        </small>
      )}
    </Entry>
  );
}

type EntryProps = { readonly label: string; readonly chosen?: boolean; readonly children: ReactNode };

const Entry = ({ label, chosen, children }: EntryProps) => (
  <div data-chosen={chosen || undefined}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
