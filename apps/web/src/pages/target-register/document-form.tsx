import type { TargetDocument } from '@kts/domain';
import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { FormProblem } from '../../components/accounts/form-problem.tsx';
import { areaOptions, filterFolded } from '../../components/shell/area-options.ts';
import {
  DOCUMENT_PATH_OF,
  type DocumentFields,
  documentFaultsOf,
  documentFieldsOf,
} from './document-fields.ts';
import { ReasonField } from './reason-field.tsx';
import { type FormFields, useFormFields } from './use-form-fields.ts';

type DocumentFormProps = {
  /** The document that is edited; null: a new one. */
  readonly document: TargetDocument | null;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSend: (fields: DocumentFields) => void;
  readonly children?: React.ReactNode;
};

/** Number, date, issuer and title of a document, and why it is written or corrected. */
export function DocumentForm({ document, error, busy, onSend, children }: DocumentFormProps) {
  const t = useTranslations('register');
  const form = useFormFields<DocumentFields>({
    start: documentFieldsOf(document),
    faultsOf: documentFaultsOf,
    pathOf: DOCUMENT_PATH_OF,
    error,
    onSend,
  });
  return (
    <form
      onSubmit={form.onSubmit}
      noValidate
      aria-label={t(document === null ? 'newDocument' : 'editDocument')}
    >
      <Stack gap="md" maw="46rem">
        <FormProblem error={error} fields={Object.values(DOCUMENT_PATH_OF)} />
        {children}
        <SaidFields form={form} />
        <ReasonField
          value={form.fields.reason}
          error={form.errorOf('reason')}
          onChange={(reason) => form.set('reason', reason)}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {t(document === null ? 'addDocument' : 'save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SaidFields({ form }: { readonly form: FormFields<DocumentFields> }) {
  const t = useTranslations('register');
  const { fields, set, errorOf } = form;
  const text = (name: keyof DocumentFields, required = false, hint?: string) => (
    <TextInput
      label={t(`document.${name as 'number'}`)}
      {...(hint === undefined ? {} : { description: hint, descriptionProps: { c: 'var(--ink-quiet)' } })}
      value={fields[name]}
      required={required}
      autoComplete="off"
      error={errorOf(name)}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {text('number', false, t('numberHint'))}
        {text('issuedOn', false, t('dateHint'))}
        {text('issuer', true)}
        <AreaField form={form} />
      </SimpleGrid>
      {text('titleVi', true)}
      {text('titleEn')}
      {text('address', false, t('addressHint'))}
      <Textarea
        label={t('document.note')}
        rows={2}
        maxLength={2000}
        value={fields.note}
        error={errorOf('note')}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
    </>
  );
}

function AreaField({ form: { fields, set, errorOf } }: { readonly form: FormFields<DocumentFields> }) {
  const t = useTranslations('register');
  const shell = useTranslations('shell');
  const { areas, areaLabel } = useCatalog();
  return (
    <Select
      label={t('document.area')}
      description={t('areaHint')}
      descriptionProps={{ c: 'var(--ink-quiet)' }}
      data={areaOptions([...areas.values()], areaLabel, {
        now: shell('areasNow'),
        before: shell('areasBefore'),
        country: shell('areasCountry'),
      })}
      value={fields.area === '' ? null : fields.area}
      onChange={(area) => set('area', area ?? '')}
      error={errorOf('area')}
      placeholder={t('choose')}
      nothingFoundMessage={t('nothingFound')}
      searchable
      required
      selectFirstOptionOnChange
      filter={filterFolded}
      maxDropdownHeight={320}
    />
  );
}
