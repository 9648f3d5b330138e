import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';

type MendedTextProps = {
  /** As the file has it. */
  readonly text: string;
  readonly mended: { readonly text: string; readonly by: string; readonly at: string | null } | null;
};

/** What stands in a cell of the file, and what a person made of it: by whom and when. */
export function MendedText({ text, mended }: MendedTextProps) {
  const t = useTranslations('common');
  const format = useFormat();
  if (mended === null) return <q>{text}</q>;
  const { by, at } = mended;
  return (
    <>
      {text === '' ? t('emptyCell') : <q>{text}</q>} {t('mendedTo')} <q>{mended.text}</q>
      <Text size="xs" span display="block">
        {at === null ? t('mendedBy', { by }) : t('mendedByAt', { by, at: format.moment(at) })}
      </Text>
    </>
  );
}
