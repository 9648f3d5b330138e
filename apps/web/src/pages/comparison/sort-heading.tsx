import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './comparison.module.css';
import type { Sort } from './search.ts';
import { type Compared, useChange } from './use-compared.ts';

type SortHeadingProps = {
  readonly compared: Compared;
  readonly sort: Sort;
  readonly children: string;
};

/** The heading of a column by which the table can be put in order; a second press turns the order round. */
export function SortHeading({ compared: { search }, sort, children }: SortHeadingProps) {
  const t = useTranslations('comparison');
  const change = useChange();
  const chosen = (search.sort ?? 'rank') === sort;
  const descending = search.order === 'desc';
  return (
    <UnstyledButton
      className={classes.sort}
      title={t('sortBy', { column: children })}
      onClick={() =>
        change({
          sort: sort === 'rank' ? undefined : sort,
          order: chosen && !descending ? 'desc' : undefined,
        })
      }
    >
      {children}
      {chosen ? (
        <Direction descending={descending} />
      ) : (
        <IconArrowsSort size={14} aria-hidden className="no-print" />
      )}
    </UnstyledButton>
  );
}

function Direction({ descending }: { readonly descending: boolean }): ReactNode {
  const t = useTranslations('comparison');
  const Icon = descending ? IconArrowDown : IconArrowUp;
  return (
    <>
      <Icon size={14} aria-hidden />
      <VisuallyHidden>{` (${descending ? t('sortedDown') : t('sortedUp')})`}</VisuallyHidden>
    </>
  );
}
