import type { ImportDetail } from '@kts/contract';
import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';

type UndoneNoticeProps = { readonly undone: NonNullable<ImportDetail['undone']> };

/** That the figures of a published file stand no more: who took them back, when and why. */
export function UndoneNotice({ undone: { by, at, reason } }: UndoneNoticeProps) {
  const t = useTranslations('imports.outcome');
  const format = useFormat();
  return (
    <>
      <Text size="sm">{t('undone.by', { name: by ?? '', at: format.moment(at) })}</Text>
      {reason !== null && <Text size="sm">{t('reason', { reason })}</Text>}
    </>
  );
}
