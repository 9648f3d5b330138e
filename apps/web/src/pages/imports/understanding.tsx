import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './imports.module.css';
import { readSettings } from './read-settings.ts';
import { SettingFields } from './setting-fields.tsx';
import { UnderstoodFacts } from './understood-facts.tsx';
import type { ImportDeskState } from './use-import-desk.ts';

/** What was made of the file, and where a person corrects it. */
export function Understanding({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.understanding');
  const { detail, busy, change } = desk;
  const { settings, may } = detail;
  return (
    <section aria-labelledby="understanding">
      <Title order={2} id="understanding" mb="xs">
        {t('title')}
      </Title>
      <UnderstoodFacts detail={detail} />
      <form
        // What was said and what came of it may differ: the fields begin anew with each plan.
        key={JSON.stringify([settings, detail.columns])}
        aria-label={t('correct')}
        onSubmit={(event) => {
          event.preventDefault();
          const changed = readSettings(new FormData(event.currentTarget), settings);
          if (changed !== null && !busy) change({ settings: changed });
        }}
      >
        {may.change && (
          <details className={classes.details}>
            <summary>{t('correct')}</summary>
            <SettingFields detail={detail} />
            <Group gap="sm" mt="sm">
              <Button type="submit" variant="default" disabled={busy}>
                {t('apply')}
              </Button>
              <Text size="sm" c="var(--ink-quiet)">
                {t('applyHint')}
              </Text>
            </Group>
          </details>
        )}
      </form>
    </section>
  );
}
