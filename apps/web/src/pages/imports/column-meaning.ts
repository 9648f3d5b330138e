import { COLUMN_ROLES, type ColumnRole } from '@kts/domain';

/** What a column was understood to hold (`ignore`, `role:province`, `indicator:grdp period:2023-Q1 unit:%`). */
export type ColumnMeaning =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'role'; readonly role: ColumnRole }
  | {
      readonly kind: 'figures';
      readonly indicator: string | null;
      readonly period: string | null;
      readonly province: string | null;
      readonly unit: string | null;
    };

export function readMeaning(meaning: string): ColumnMeaning {
  if (meaning === 'ignore') return { kind: 'ignored' };
  const said = new Map(
    meaning.split(' ').map((pair) => {
      const at = pair.indexOf(':');
      return at < 0 ? ([pair, ''] as const) : ([pair.slice(0, at), pair.slice(at + 1)] as const);
    }),
  );
  const role = COLUMN_ROLES.find((known) => known === said.get('role'));
  if (role !== undefined) return { kind: 'role', role };
  const of = (name: string): string | null => said.get(name)?.replaceAll('_', ' ') ?? null;
  const figures = {
    indicator: of('indicator'),
    period: of('period'),
    province: of('province'),
    unit: of('unit'),
  };
  const isKnown = Object.values(figures).some((value) => value !== null);
  return isKnown ? { kind: 'figures', ...figures } : { kind: 'unknown' };
}

/** A → 0, Z → 25, AA → 26; -1 for what is no column. */
export const columnIndex = (letter: string): number =>
  /^[A-Z]{1,3}$/.test(letter)
    ? [...letter].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1
    : -1;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  const last = String.fromCharCode(65 + (index % 26));
  return rest < 0 ? last : columnLetter(rest) + last;
}
