import { getLineage, listObservations, type ReadingOut } from '@kts/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import { Fact, Facts } from './facts.tsx';
import type { Figure } from './figure.ts';
import { Citations } from './lineage-facts.tsx';

/** What the same source says otherwise of the same area and period: doubted, computed, on the other list. */
export function SaidOtherwise({ figure }: { readonly figure: Figure }) {
  const t = useTranslations('common');
  const format = useFormat();
  const { asOf } = useRootSearch();
  const indicator = useCatalog().indicators.get(figure.indicator);
  const { indicator: code, area, period, source } = figure;
  const { data } = useQuery(
    queryFor(listObservations, { query: { indicator: code, area: [area], period, source, asOf } }),
  );
  if (indicator === undefined || data === undefined) return null;
  const write = ({
    value,
    ...rest
  }: Pick<Figure, 'value' | 'status' | 'quality' | 'bound' | 'derivation' | 'boundaries'>) =>
    value === null ? '' : format.marked(indicator, { ...rest, value });
  const others = data.items.filter((other) => other.value !== null && write(other) !== write(figure));
  if (others.length === 0) return null;
  return (
    <Facts>
      <Fact name={t('besideFigures')}>
        <ul>
          {others.map((other) => (
            <li key={`${other.id}|${other.boundaries}|${other.derivation}`}>
              <b>{write(other)}</b> ({wordsOf(other).join('; ')})
              {other.id !== null && <FurtherTellings id={other.id} />}
            </li>
          ))}
        </ul>
      </Fact>
    </Facts>
  );

  function wordsOf({ boundaries, derivation, status }: ReadingOut): string[] {
    return [
      ...(boundaries === null || boundaries === figure.boundaries ? [] : [t(`boundaries${boundaries}`)]),
      derivation === 'reported' ? format.status(status) : format.derivation(derivation),
    ];
  }
}

/** Who else tells of that figure, with another value where it is one. */
function FurtherTellings({ id }: { readonly id: number }) {
  const { data } = useQuery(queryFor(getLineage, { params: { id } }));
  const told =
    data?.citations.filter(({ value }) => value !== null && value !== data.observation.value) ?? [];
  return data === undefined || told.length === 0 ? null : (
    <Citations {...data.observation} citations={told} />
  );
}
