import type { ImportSettingsIn } from '@kts/contract';

/** Fields of the form; a select that says nothing stands for "as the system finds". */
export const FIELDS = [
  'encoding',
  'delimiter',
  'sheet',
  'hidden',
  'decimalSign',
  'indicator',
  'province',
  'period',
  'unit',
  'source',
  'boundaries',
  'status',
  'releasedOn',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** What a form says that was not said before; null: nothing. What is taken back is null. */
export function readSettings(form: FormData, now: ImportSettingsIn): ImportSettingsIn | null {
  const changed = { ...readFields(form, now), ...readHeaderLine(form, now) };
  return Object.keys(changed).length === 0 ? null : (changed as ImportSettingsIn);
}

type Changed = Readonly<Record<string, unknown>>;

function readFields(form: FormData, now: ImportSettingsIn): Changed {
  const said = FIELDS.filter((name) => form.has(name)).map((name) => [name, textOf(form, name)] as const);
  const changed = said.filter(([name, text]) => text !== (now[name] ?? ''));
  return Object.fromEntries(changed.map(([name, text]) => [name, text === '' ? null : text]));
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  // The tab is a delimiter; other spaces around what is typed are not meant.
  return typeof value !== 'string' ? '' : value === '\t' ? value : value.trim();
};

function readHeaderLine(form: FormData, now: ImportSettingsIn): Changed {
  if (!form.has('headerLine')) return {};
  const text = textOf(form, 'headerLine');
  const headerLine = /^\d{1,7}$/.test(text) ? Number(text) : null;
  return headerLine === (now.headerLine ?? null) ? {} : { headerLine };
}
