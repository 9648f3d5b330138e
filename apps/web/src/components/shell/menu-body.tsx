import { Drawer, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { AreaSwitch } from './area-switch.tsx';
import { AsOfField } from './as-of-field.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { SessionPanel } from './session-corner.tsx';
import classes from './shell.module.css';

export function MenuBody({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const t = useTranslations('shell');
  return (
    // Put together by hand: the ready-made one has a second `header`, which readers take for the page's.
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
            <SessionPanel onNavigate={close} />
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
