import { Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../components/button-link.tsx';

type SeriesPagesProps = { readonly page: number; readonly pages: number };

/** Back and forth through a long table. */
export function SeriesPages({ page, pages }: SeriesPagesProps) {
  const t = useTranslations('indicators');
  if (pages <= 1) return <span />;
  const link = (to: number, label: string) => (
    <ButtonLink
      from="/indicators/$indicator"
      to="."
      variant="default"
      size="xs"
      resetScroll={false}
      search={(before) => ({ ...before, page: to === 1 ? undefined : to })}
    >
      {label}
    </ButtonLink>
  );
  return (
    <nav aria-label={t('pages')}>
      <Group gap="sm">
        {page > 1 && link(page - 1, t('pagePrevious'))}
        <Text size="sm">
          {page}/{pages}
        </Text>
        {page < pages && link(page + 1, t('pageNext'))}
      </Group>
    </nav>
  );
}
