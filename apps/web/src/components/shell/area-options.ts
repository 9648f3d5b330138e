import type { AreaItem } from '@kts/contract';
import { belongsTo } from '@kts/domain';
import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { fold } from '@kts/words/reading/fold';
import { sortedByName } from '../../i18n/collation.ts';

type GroupNames = { readonly now: string; readonly before: string; readonly country: string };
type Group = { readonly group: string; readonly items: ComboboxItem[] };

/**
 * The areas to choose from: the 34 of today, those that ended on 1 July 2025, the country.
 * A province that did not change is one area, and stands among the 34 only.
 */
export function areaOptions(
  areas: readonly AreaItem[],
  labelOf: (slug: string) => string,
  names: GroupNames,
): Group[] {
  const option = ({ slug }: AreaItem): ComboboxItem => ({ value: slug, label: labelOf(slug) });
  const sorted = (some: readonly AreaItem[]) => sortedByName(some.map(option), ({ label }) => label);
  const provinces = areas.filter(({ level }) => level === 'province');
  return [
    { group: names.country, items: areas.filter(({ level }) => level === 'country').map(option) },
    { group: names.now, items: sorted(provinces.filter((area) => belongsTo(area, '2025'))) },
    { group: names.before, items: sorted(provinces.filter((area) => !belongsTo(area, '2025'))) },
  ];
}

/** Finds "Đồng Tháp" by "dong th": tones and the stroke of Đ are not needed. */
export const filterFolded: OptionsFilter = ({ options, search }) => {
  const wanted = fold(search);
  if (wanted === '') return options;
  const fits = (option: { label: string }) => fold(option.label).includes(wanted);
  return options.flatMap((option: ComboboxParsedItem): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : [];
    const items = option.items.filter(fits);
    return items.length === 0 ? [] : [{ ...option, items }];
  });
};
