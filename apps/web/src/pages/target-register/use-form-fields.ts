import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { issueOf } from '../../components/accounts/form-problem.tsx';
import type { EntryFault } from './target-fields.ts';

type FormFieldsOptions<Fields> = {
  readonly start: Fields;
  readonly faultsOf: (fields: Fields) => Partial<Record<keyof Fields, EntryFault>>;
  readonly pathOf: Readonly<Record<keyof Fields, string>>;
  /** What the server said of the last try. */
  readonly error: unknown;
  readonly onSend: (fields: Fields) => void;
};

export type FormFields<Fields> = {
  readonly fields: Fields;
  readonly set: <Name extends keyof Fields>(name: Name, value: Fields[Name]) => void;
  readonly errorOf: (name: keyof Fields) => string | undefined;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
};

/** The fields of a form: what is wrong is said at each once it was sent, and the first one gets the focus. */
export function useFormFields<Fields extends Readonly<Record<keyof Fields, string>>>(
  options: FormFieldsOptions<Fields>,
): FormFields<Fields> {
  const { start, faultsOf, pathOf, error, onSend } = options;
  const t = useTranslations('register');
  const [fields, setFields] = useState(start);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(fields);
  return {
    fields,
    set: (name, value) => setFields((before) => ({ ...before, [name]: value })),
    errorOf: (name) => {
      const fault = tried ? faults[name] : undefined;
      if (fault !== undefined) return t(fault === 'figure' ? 'valueForm' : 'missing');
      return issueOf(error, pathOf[name]);
    },
    onSubmit: (event) => {
      event.preventDefault();
      setTried(true);
      const form = event.currentTarget;
      if (Object.keys(faults).length === 0) onSend(fields);
      else setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    },
  };
}
