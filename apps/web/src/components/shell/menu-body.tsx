import { Drawer, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { AreaSwitch } from './area-switch.tsx';
import { AsOfField } from './as-of-field.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';

export function MenuBody({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const t = useTranslations('shell');
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title={t('menu')}
      size="20rem"
      closeButtonProps={{ 'aria-label': t('menuClose') }}
    >
      <Stack gap="md">
        <Navigation onNavigate={close} />
        <AreaSwitch onChosen={close} />
        <AsOfField />
        <LanguageSwitch />
      </Stack>
    </Drawer>
  );
}
