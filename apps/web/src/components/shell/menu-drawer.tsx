import { Burger, Drawer, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { AreaSwitch } from './area-switch.tsx';
import { AsOfField } from './as-of-field.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';

/** On narrow screens: everything that the header has no room for. */
export function MenuDrawer() {
  const t = useTranslations('shell');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Burger
        opened={opened}
        onClick={open}
        color="#fff"
        size="sm"
        aria-label={t('menuOpen')}
        aria-expanded={opened}
      />
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
    </>
  );
}
