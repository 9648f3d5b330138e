import { Button, CloseButton, Divider, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileSearch } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { PartBoundary } from '../part-boundary.tsx';
import type { Figure } from './figure.ts';
import classes from './figure.module.css';
import { FigureFacts } from './figure-facts.tsx';
import { LineageFacts } from './lineage-facts.tsx';
import { SaidOtherwise } from './said-otherwise.tsx';

type FigureCardProps = {
  readonly figure: Figure;
  readonly text: string;
  readonly onClose: () => void;
};

export function FigureCard({ figure, text, onClose }: FigureCardProps) {
  const t = useTranslations('common');
  return (
    <div className={classes.card}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text fw={600}>{text}</Text>
        <CloseButton size="sm" aria-label={t('close')} onClick={onClose} />
      </Group>
      <FigureFacts figure={figure} />
      {figure.value !== null && <SaidOtherwise figure={figure} />}
      <Divider my="xs" />
      {figure.id === null ? <Text size="sm">{t('computed')}</Text> : <LineageOf id={figure.id} />}
    </div>
  );
}

/** Asked for only when a person wants it. */
function LineageOf({ id }: { readonly id: number }) {
  const t = useTranslations('common');
  const [shown, { open }] = useDisclosure(false);
  if (!shown) {
    return (
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFileSearch size={15} aria-hidden />}
        onClick={open}
      >
        {t('lineage')}
      </Button>
    );
  }
  return (
    <section aria-label={t('lineage')}>
      <Text fw={600} size="sm" mb={4}>
        {t('lineage')}
      </Text>
      <PartBoundary resetKey={String(id)} height={120}>
        <LineageFacts id={id} />
      </PartBoundary>
    </section>
  );
}
