import { Burger, Drawer, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { AreaSwitch } from './area-switch.tsx';
import { AsOfField } from './as-of-field.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { SessionPanel } from './session-corner.tsx';
import classes from './shell.module.css';

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
      {/* Put together by hand: the ready-made one has a second `header`, which readers take for the page's. */}
      <Drawer.Root opened={opened} onClose={close} size="20rem">
        <Drawer.Overlay />
        <Drawer.Content>
          <div className={classes.drawerTop}>
            <Drawer.Title>{t('menu')}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('menuClose')} />
          </div>
          <Drawer.Body>
            <Stack gap="md">
              <Navigation onNavigate={close} />
              <AreaSwitch onChosen={close} />
              <AsOfField />
              <LanguageSwitch />
              <SessionPanel />
            </Stack>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}
