import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';

type PagesNavProps = {
  /** What is gone through. */
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number | undefined) => void;
};

/** Back and forth through a long list; the buttons stay where they are, so that focus does. */
export function PagesNav({ label, page, pages, onPage }: PagesNavProps) {
  const t = useTranslations('imports');
  const format = useFormat();
  if (pages <= 1) return null;
  const go = (to: number) => onPage(to === 1 ? undefined : to);
  return (
    <nav aria-label={label}>
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          data-disabled={page <= 1 || undefined}
          aria-disabled={page <= 1}
          onClick={() => page > 1 && go(page - 1)}
        >
          {t('pagePrevious')}
        </Button>
        <Text size="sm" role="status">
          {t('pageOf', { page: format.number(page), pages: format.number(pages) })}
        </Text>
        <Button
          variant="default"
          size="xs"
          data-disabled={page >= pages || undefined}
          aria-disabled={page >= pages}
          onClick={() => page < pages && go(page + 1)}
        >
          {t('pageNext')}
        </Button>
      </Group>
    </nav>
  );
}
