import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { sortedByName, useFormat } from '../../i18n/format.ts';
import { COLUMN_ROLES } from '@kts/domain';

export type MeaningChoice = { readonly value: string; readonly label: string };

/** Everything that a column may hold: a part of a key or an attribute, or figures of an indicator. */
export function useMeaningChoices(): {
  readonly roles: readonly MeaningChoice[];
  readonly figures: readonly MeaningChoice[];
} {
  const t = useTranslations('imports');
  const format = useFormat();
  const { indicators } = useCatalog();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow the language, which `t` stands for
  return useMemo(
    () => ({
      roles: COLUMN_ROLES.map((role) => ({ value: `role:${role}`, label: t(`roles.${role}`) })),
      figures: sortedByName(
        [...indicators.values()].map((one) => ({ value: `indicator:${one.code}`, label: format.name(one) })),
        ({ label }) => label,
      ),
    }),
    [t, indicators],
  );
}
