import { forgetForm, type ImportDecisions, type ImportDetail } from '@kts/contract';
import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { call } from '../../api/call.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import type { ImportDeskState } from './use-import-desk.ts';
import { useSettingWords } from './use-setting-words.ts';

type Remembered = NonNullable<ImportDetail['remembered']>;

/** Whether something of an earlier file still holds for this one. */
function stillHolds({ settings, answers }: ImportDetail, remembered: Remembered): boolean {
  const isKept = (now: Readonly<Record<string, unknown>>, then: object): boolean =>
    Object.entries(then).some(([name, value]) => JSON.stringify(now[name]) === JSON.stringify(value));
  return isKept(settings, remembered.settings) || isKept(answers, remembered.answers);
}

const takenBack = ({ settings, answers }: Remembered): ImportDecisions => ({
  settings: Object.fromEntries(Object.keys(settings).map((name) => [name, null])),
  answers: Object.fromEntries(Object.keys(answers).map((id) => [id, null])),
});

/** That answers to an earlier file of this form were used: which, and how to be rid of them. */
export function RememberedNotice({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.remembered');
  const words = useSettingWords();
  const format = useFormat();
  const { detail, busy, change, take } = desk;
  const { remembered } = detail;
  if (remembered === null || !stillHolds(detail, remembered)) return null;
  const { form, file, by, at, settings, answers } = remembered;
  const told = [
    ...Object.entries(settings).flatMap(([name, value]) => words.setting(name, value)),
    ...Object.entries(answers).map(([id, value]) => words.answer(id, value)),
  ];
  const forget = (id: number) =>
    take(async () => {
      await call(forgetForm, { params: { id } });
      return { ...detail, remembered: { ...remembered, form: null } };
    });
  return (
    <aside className={classes.remembered} aria-label={t('title')}>
      <IconHistory size={20} aria-hidden />
      <div>
        <Text fw={600}>{t('title')}</Text>
        <ul className={classes.links}>
          {told.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <Text size="sm">{t('from', { file, by, at: format.moment(at) })}</Text>
        {detail.may.change && (
          <Group gap="sm" mt="xs">
            <Button variant="default" size="xs" disabled={busy} onClick={() => change(takenBack(remembered))}>
              {t('takeBack')}
            </Button>
            {form === null ? (
              <Text size="sm">{t('forgotten')}</Text>
            ) : (
              <Button variant="default" size="xs" disabled={busy} onClick={() => forget(form)}>
                {t('forget')}
              </Button>
            )}
          </Group>
        )}
      </div>
    </aside>
  );
}
