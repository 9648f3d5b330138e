import type { CodebookEntries } from '@kts/domain';
import { sameEntry } from './same-entry.ts';

export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** An entry of the codebook that is new (no `before` in any field), or says something else. */
export type EntryChange = {
  readonly list: keyof typeof LISTS;
  readonly code: string;
  readonly kind: 'created' | 'revised' | 'withdrawn';
  readonly fields: readonly FieldChange[];
};

type Entry = Readonly<Record<string, unknown>>;

/** What an entry is called by; and whether one that comes no more goes (nothing refers to it). */
const LISTS = {
  units: { key: 'code', goes: true },
  indicators: { key: 'code', goes: false },
  areas: { key: 'slug', goes: false },
  formerAreas: { key: 'slug', goes: true },
  sources: { key: 'code', goes: false },
} as const;

/** What changes where these entries take the place of those, list by list; targets have a register of their own. */
export const compareCodebook = (stored: CodebookEntries, coming: CodebookEntries): EntryChange[] =>
  (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((list) => compareList(list, stored, coming));

function compareList(
  list: keyof typeof LISTS,
  stored: CodebookEntries,
  coming: CodebookEntries,
): EntryChange[] {
  const { key, goes } = LISTS[list];
  const byCode = (entries: CodebookEntries) =>
    new Map((entries[list] as readonly Entry[]).map((entry) => [String(entry[key]), entry]));
  const [before, after] = [byCode(stored), byCode(coming)];
  const gone = goes ? [...before.keys()].filter((code) => !after.has(code)) : [];
  return [
    ...[...after].flatMap(([code, entry]): EntryChange[] => {
      const old = before.get(code);
      const fields = fieldChanges(old ?? {}, entry);
      return fields.length === 0
        ? []
        : [{ list, code, kind: old === undefined ? 'created' : 'revised', fields }];
    }),
    ...gone.map((code): EntryChange => ({ list, code, kind: 'withdrawn', fields: [] })),
  ];
}

/** Fields of an entry that say something else, old and new. */
export const fieldChanges = (before: Entry, after: Entry): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => !sameEntry(change.before, change.after));
