import { type CodebookThing, type IsoDate, isDate, isPeriod, lastDayOf, type Period } from '@kts/domain';
import { accept, type Outcome, refuse } from '../outcome.ts';

/** How the cells of a column are read. */
export type FileField<T> = {
  /** Its heading; null for the field's own name: `valid_from` of `validFrom`. */
  readonly column: string | null;
  readonly read: (text: string) => Outcome<T>;
  /** Stands for a value that cannot be read: the rest of the file is read, and the file refused. */
  readonly instead: T;
};

/** The columns of a file, by the names that their values have in a record. */
export type Fields = Readonly<Record<string, FileField<unknown>>>;

/** A record of these fields. */
export type ValuesOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends FileField<infer T> ? T : never;
};

export const columnOf = (name: string, { column }: FileField<unknown>): string =>
  column ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type PlainReason = 'record-blank' | 'record-number' | 'record-period' | 'record-day' | 'record-date';

const field = <T>(read: (text: string) => Outcome<T>, instead: T): FileField<T> => ({
  column: null,
  read,
  instead,
});

/** A text that some condition holds for. */
const textThat = (
  holds: (text: string) => boolean,
  reason: PlainReason,
  instead: string,
): FileField<string> => field((text) => (holds(text) ? accept(text) : refuse({ reason })), instead);

/** The same field of a column whose heading is not its own name. */
export const under = <T>(column: string, of: FileField<T>): FileField<T> => ({ ...of, column });

/** A field whose cell may be blank, which means this. */
export const blankAs = <T, B>(blank: B, of: FileField<T>): FileField<T | B> => ({
  ...of,
  read: (text) => (text === '' ? accept(blank) : of.read(text)),
});

/** A field whose cell may be blank. */
export const maybe = <T>(of: FileField<T>): FileField<T | null> => blankAs(null, of);

export const anyText: FileField<string> = field(accept, '');
export const filled: FileField<string> = textThat((cell) => cell !== '', 'record-blank', '');
export const day: FileField<IsoDate> = textThat(isDate, 'record-day', '1990-01-01');
export const periodCode: FileField<Period> = textThat(isPeriod, 'record-period', '1990');

/** As much of a date as is known: year, month or day. */
export const partialDay: FileField<string> = textThat(
  (cell) => lastDayOf(cell) !== null,
  'record-date',
  '1990-01-01',
);

export const number: FileField<number> = field(
  (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? accept(Number(cell)) : refuse({ reason: 'record-number' })),
  0,
);

export const yes: FileField<boolean> = field(
  (cell) => (cell === '' || cell === 'yes' ? accept(cell !== '') : refuse({ reason: 'record-yes-or-blank' })),
  false,
);

export const oneOf = <const T extends string>(allowed: readonly [T, ...T[]]): FileField<T> =>
  field((cell) => {
    const found = allowed.find((value) => value === cell);
    return found === undefined ? refuse({ reason: 'record-value', allowed }) : accept(found);
  }, allowed[0]);

type Known = { readonly has: (name: string) => boolean };

/** The code of a thing of another file. */
export const reference = (thing: CodebookThing, known: Known): FileField<string> =>
  field((name) => {
    if (name === '') return refuse({ reason: 'record-blank' });
    return known.has(name) ? accept(name) : refuse({ reason: 'reference-unknown', thing, name });
  }, '');

const listOf = (separator: string): FileField<readonly string[]> =>
  field((cell) => {
    const parts = cell.split(separator).map((part) => part.trim());
    return accept(parts.filter((part) => part !== ''));
  }, []);

/** Names parted by "|". */
export const names = listOf('|');

/** Codes parted by spaces. */
export const codes = listOf(' ');
