import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';

/** What a file may leave unsaid of its figures: official, preliminary or estimated. */
const STATUSES = ['A', 'P', 'E'] as const;

type StatusFieldProps = {
  /** '' where the file says it itself. */
  readonly value: string;
  readonly onChange: (status: string) => void;
  readonly disabled: boolean;
};

/** The status of figures that a file does not mark, said beside the file. */
export function StatusField({ value, onChange, disabled }: StatusFieldProps) {
  const t = useTranslations('imports.upload');
  const format = useFormat();
  return (
    <NativeSelect
      label={t('status')}
      description={t('statusHint')}
      descriptionProps={{ c: 'var(--ink-quiet)' }}
      value={value}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        { value: '', label: t('statusOfFile') },
        ...STATUSES.map((code) => ({ value: code, label: format.status([code]) })),
      ]}
    />
  );
}
