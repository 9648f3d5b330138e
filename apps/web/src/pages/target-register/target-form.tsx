import type { DocumentWithTargets, RegisteredTarget } from '@kts/contract';
import { Button, Group, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { TargetValueFields } from './target-value-fields.tsx';
import { ReasonField } from './reason-field.tsx';
import { AimFields, BasisFields } from './target-form-fields.tsx';
import { faultsOf, PATH_OF, type TargetFields } from './target-fields.ts';
import { useFormFields } from './use-form-fields.ts';

type TargetFormProps = {
  readonly start: TargetFields;
  readonly documents: readonly DocumentWithTargets[];
  /** The target that is edited; null: a new one. */
  readonly target: RegisteredTarget | null;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSend: (fields: TargetFields) => void;
  readonly children?: React.ReactNode;
};

/** The value, by when, on whose document; why it is written or changed. */
export function TargetForm({ start, documents, target, error, busy, onSend, children }: TargetFormProps) {
  const t = useTranslations('register');
  const form = useFormFields({ start, faultsOf, pathOf: PATH_OF, error, onSend });
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t(target === null ? 'newTarget' : 'edit')}>
      <Stack gap="md" maw="46rem">
        <FormProblem error={error} fields={Object.values(PATH_OF)} />
        {children}
        <AimFields form={form} documents={documents} except={target?.code ?? null} />
        <TargetValueFields form={form} />
        <BasisFields form={form} documents={documents} />
        <ReasonField
          value={form.fields.reason}
          error={form.errorOf('reason')}
          onChange={(reason) => form.set('reason', reason)}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {t(target === null ? 'add' : 'save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
