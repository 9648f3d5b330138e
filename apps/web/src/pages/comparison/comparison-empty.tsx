import { Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat } from '../../i18n/format.ts';
import { type Compared, hasProvinces } from './use-compared.ts';

/** No province has ever had a figure: the page of the indicator has what there is. */
function NothingOfProvinces({ indicator }: Pick<Compared, 'indicator'>) {
  const t = useTranslations('comparison');
  const which = indicator.coverage.length === 0 ? 'noFigures' : 'countryOnly';
  return (
    <EmptyState
      title={t(`${which}Title`)}
      action={
        <ButtonLink to="/indicators/$indicator" params={{ indicator: indicator.code }} variant="default">
          {t('toIndicator')}
        </ButtonLink>
      }
    >
      {t(which)}
    </EmptyState>
  );
}

/** Nothing to compare: where there are figures, in one press. */
export function ComparisonEmpty({ compared }: { readonly compared: Compared }) {
  return hasProvinces(compared) ? (
    <NothingChosen compared={compared} />
  ) : (
    <NothingOfProvinces indicator={compared.indicator} />
  );
}

function NothingChosen({ compared }: { readonly compared: Compared }) {
  const t = useTranslations('comparison');
  const format = useFormat();
  const { sourceName } = useCatalog();
  const { sources, boundariesOffered, periods, period } = compared.comparison;
  const { asOf, boundaries: asked } = compared.search;
  const sets = boundariesOffered.filter(({ have }) => have > 0);
  return (
    <EmptyState
      title={t('emptyTitle')}
      action={
        <Group>
          {sources.map(({ source, have, of }) => (
            <ButtonLink
              key={source}
              from="/compare"
              to="."
              search={(before) => ({ ...before, source })}
              variant="default"
            >
              {t('emptyOtherSource', { source: sourceName(source), have, of })}
            </ButtonLink>
          ))}
          {sets.map(({ boundaries, have }) => (
            <ButtonLink
              key={boundaries}
              from="/compare"
              to="."
              search={(before) => ({ ...before, boundaries })}
              variant="default"
            >
              {t('emptyOtherSet', { provinces: t(`provinces${boundaries}`), have })}
            </ButtonLink>
          ))}
          {asked !== undefined && (
            <ButtonLink
              from="/compare"
              to="."
              search={(before) => ({ ...before, boundaries: undefined })}
              variant="default"
            >
              {t('emptyReported')}
            </ButtonLink>
          )}
          {periods.length > 0 && periods[0] !== period && (
            <ButtonLink
              from="/compare"
              to="."
              variant="default"
              search={(before) => ({
                ...before,
                period: undefined,
                source: undefined,
                boundaries: undefined,
              })}
            >
              {t('emptyLatest')}
            </ButtonLink>
          )}
        </Group>
      }
    >
      {t('empty')}
      {asOf !== undefined && (
        <Text span display="block">
          {t('emptyAsOf', { date: format.date(asOf) })}
        </Text>
      )}
    </EmptyState>
  );
}
