import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { compareNames } from '../../i18n/format.ts';
import classes from './comparison.module.css';
import type { Compared } from './use-compared.ts';

/** How many provinces have a figure, which have none, who else has figures. */
export function CoverageLine({ compared }: { readonly compared: Compared }) {
  const t = useTranslations('comparison');
  const { areaName, sourceName } = useCatalog();
  const { coverage, sources, source } = compared.comparison;
  const others = sources.filter((each) => each.source !== source);
  return (
    <div>
      <Text fw={600}>
        {coverage.have === coverage.of
          ? t('coverageWhole', { of: coverage.of })
          : t('coveragePart', { have: coverage.have, of: coverage.of })}
      </Text>
      {others.length > 0 && (
        <Text size="sm">
          {t('otherSources', {
            sources: others.map((each) => `${sourceName(each.source)} (${each.have}/${each.of})`).join('; '),
          })}
        </Text>
      )}
      <ChosenArea compared={compared} />
      {coverage.missing.length > 0 && (
        <details className={classes.missing}>
          <summary>{t('missing', { count: coverage.missing.length })}</summary>
          <p>{coverage.missing.map(areaName).toSorted(compareNames).join(', ')}</p>
        </details>
      )}
    </div>
  );
}

/** Which rows stand for the chosen area when it is not in the list itself. */
function ChosenArea({ compared: { area, marked } }: { readonly compared: Compared }) {
  const t = useTranslations('comparison');
  const { areaLabel } = useCatalog();
  const kin = marked.slugs.map(areaLabel).join(', ');
  if (marked.relation === 'successor') {
    return <Text size="sm">{t('chosenFormer', { area: areaLabel(area), successor: kin })}</Text>;
  }
  if (marked.relation === 'predecessors') {
    return <Text size="sm">{t('chosenFormed', { area: areaLabel(area), predecessors: kin })}</Text>;
  }
  return null;
}
