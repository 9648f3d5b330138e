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

export const MEANING = 'meaning:';

/** What a form says that was not said before; null: nothing. What is taken back is null. */
export function readSettings(form: FormData, now: ImportSettingsIn): ImportSettingsIn | null {
  const changed: Record<string, unknown> = {};
  for (const name of FIELDS) {
    if (!form.has(name)) continue;
    const said = textOf(form, name);
    if (said !== (now[name] ?? '')) changed[name] = said === '' ? null : said;
  }
  const line = lineOf(form);
  if (line !== undefined && line !== (now.headerLine ?? null)) changed.headerLine = line;
  const meanings = readMeanings(form);
  if (JSON.stringify(sorted(meanings)) !== JSON.stringify(sorted(now.meanings ?? {}))) {
    changed.meanings = Object.keys(meanings).length === 0 ? null : meanings;
  }
  return Object.keys(changed).length === 0 ? null : (changed as ImportSettingsIn);
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  // The tab is a delimiter; other spaces around what is typed are not meant.
  return typeof value !== 'string' ? '' : value === '\t' ? value : value.trim();
};

/** Undefined where the form does not ask for it, null where nothing was written. */
function lineOf(form: FormData): number | null | undefined {
  if (!form.has('headerLine')) return undefined;
  const text = textOf(form, 'headerLine');
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}

function readMeanings(form: FormData): Record<string, string> {
  const said = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith(MEANING) && typeof value === 'string' && value !== ''
      ? [[name.slice(MEANING.length), value] as const]
      : [],
  );
  return Object.fromEntries(said);
}

const sorted = (record: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
