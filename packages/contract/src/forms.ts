import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { importSettings } from './imports.ts';
import { limit, offset, whole } from './parameters.ts';

/** What was said of the last file of a form, to be said of the next one too. */
export const formAnswers = z.object({
  id: z.int(),
  /** Digest of the form's titles and headings, without years and numbers. */
  form: z.string(),
  /** Of whose files; null: of people for every area. */
  area: z.string().nullable(),
  file: z.string(),
  by: z.string(),
  at: z.string(),
  settings: importSettings,
  answers: z.record(z.string(), z.string()),
});
export type FormAnswersOut = z.infer<typeof formAnswers>;

export const listForms = endpoint({
  method: 'GET',
  path: '/forms',
  summary: 'Answers that are remembered for forms of files, latest first: of one’s area, or all',
  access: 'editor',
  query: z.strictObject({ limit, offset }),
  response: z.object({ items: z.array(formAnswers), total: z.int() }),
});

export const forgetForm = endpoint({
  method: 'DELETE',
  path: '/forms/:id',
  summary: 'Forget what is remembered for a form: its next file is asked about again',
  access: 'editor',
  params: z.strictObject({ id: whole(1, Number.MAX_SAFE_INTEGER) }),
  response: z.object({}),
});
