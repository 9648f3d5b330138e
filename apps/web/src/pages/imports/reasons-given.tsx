import type { ImportDetail } from '@kts/contract';
import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCodeName } from '../../components/issues/use-code-name.ts';

/** Why warnings were acknowledged that ask for a reason: the approver reads it before publishing. */
export function ReasonsGiven({ detail: { mustAcknowledge, reasons } }: { readonly detail: ImportDetail }) {
  const t = useTranslations('imports.acknowledge');
  const codeName = useCodeName();
  return mustAcknowledge.flatMap((code) => {
    const reason = reasons[code];
    return reason === undefined
      ? []
      : [
          <Text key={code} size="sm">
            {t('reasonGiven', { what: codeName(code), reason })}
          </Text>,
        ];
  });
}
