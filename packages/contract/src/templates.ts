import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { code, period } from './parameters.ts';

export const listTemplates = endpoint({
  method: 'GET',
  path: '/templates',
  summary: 'What an upload should look like: one file for a province, one for each indicator',
  access: 'editor',
  response: z.object({
    items: z.array(z.object({ name: z.string(), titleVi: z.string(), titleEn: z.string() })),
    total: z.int(),
  }),
});

const template = {
  method: 'GET',
  access: 'editor',
  params: z.strictObject({ name: code }),
  query: z.strictObject({ area: code.optional(), period: period.optional() }),
  response: z.string(),
} as const;

export const getCsvTemplate = endpoint({
  ...template,
  path: '/templates/:name.csv',
  summary: 'A template as CSV, filled in with the last known values of the area or indicator',
});

export const getXlsxTemplate = endpoint({
  ...template,
  path: '/templates/:name.xlsx',
  summary: 'A template as workbook, filled in with the last known values of the area or indicator',
});
