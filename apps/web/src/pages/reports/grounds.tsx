import type { FigureUsedOut } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './report.module.css';

/** What a sentence was computed from: each figure with its period, source and number in the store. */
export function Grounds({ figures }: { readonly figures: readonly FigureUsedOut[] }) {
  const t = useTranslations('reports');
  const format = useFormat();
  const { areaLabel, indicatorName, indicators, sources } = useCatalog();
  return (
    <details className={`${classes.grounds} no-print`} lang={format.language}>
      <summary>{t('grounds', { count: figures.length })}</summary>
      <ul>
        {figures.map((figure) => {
          const indicator = indicators.get(figure.indicator);
          const source = sources.get(figure.source);
          const { derivation } = figure;
          const kind = derivation === 'mean' || derivation === 'rank' ? derivation : 'value';
          // A place and a mean of all are carried over from nowhere.
          const marked = { ...figure, derivation: derivation === kind ? 'reported' : derivation } as const;
          return (
            <li key={`${figure.indicator}|${figure.area}|${figure.period}|${figure.source}|${kind}`}>
              {t(kind, {
                indicator: indicatorName(figure.indicator, figure.area),
                area: areaLabel(figure.area),
                period: format.periodInText(figure.period),
                value: format.markedText(marked, format.trimmed(figure.value, indicator?.decimals ?? 4)),
                source: source === undefined ? figure.source : format.name(source),
              })}{' '}
              {figure.observation === null
                ? t('parts', { count: figure.parts.length })
                : t('observation', { id: String(figure.observation) })}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
