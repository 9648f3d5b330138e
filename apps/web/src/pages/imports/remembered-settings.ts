import type { ImportDecisions, ImportDetail, ImportSettingsIn } from '@kts/contract';

/** What a person said of files with certain headings, to be said of the next one too. */
export type Remembered = {
  readonly headings: readonly string[];
  readonly settings: ImportSettingsIn;
  readonly answers: Readonly<Record<string, string>>;
  /** The file that it was said of. */
  readonly fileName: string;
  /** Import that it was last used for. */
  readonly appliedTo: string | null;
};

export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What follows from the form of a table; a period, a province or a day is different next time. */
const LASTING = [
  'indicator',
  'unit',
  'source',
  'boundaries',
  'status',
  'decimalSign',
  'encoding',
  'delimiter',
  'headerLine',
  'columns',
  'meanings',
] as const;

/** Answers about the form of the table. Which of two readings a figure has is asked every time. */
const isLastingAnswer = (id: string): boolean => id === 'source' || id.startsWith('column:');

const PREFIX = 'kts.import-settings.';

const textOf = (headings: readonly string[]): string =>
  headings
    .map((heading) => heading.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim())
    .join('\u001f');

/** 64 bits (FNV-1a): a name for a place to keep things, checked against the headings when it is opened. */
export function headingsDigest(headings: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(textOf(headings))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

type Seen = Pick<ImportDetail, 'columns' | 'preview'>;

/** The first row that has several cells filled. */
const firstRow = ({ preview }: Seen) =>
  preview.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 2);

/** As the columns were understood; where none was, the first row that could be a heading. */
export const headingsOf = (seen: Seen): readonly string[] =>
  seen.columns.length > 0 ? seen.columns.map(({ columnName }) => columnName) : (firstRow(seen)?.cells ?? []);

/** The part of what was decided that is worth saying again. */
export function lasting({
  settings,
  answers,
}: Pick<ImportDetail, 'settings' | 'answers'>): Pick<Remembered, 'settings' | 'answers'> {
  const kept = LASTING.flatMap((name) => {
    const value = settings[name];
    return value === null || value === undefined ? [] : [[name, value] as const];
  });
  return {
    settings: Object.fromEntries(kept) as ImportSettingsIn,
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => isLastingAnswer(id))),
  };
}

const isEmpty = ({ settings, answers }: Pick<Remembered, 'settings' | 'answers'>): boolean =>
  Object.keys(settings).length + Object.keys(answers).length === 0;

/** What is kept for these headings, in a browser that keeps anything. */
export function recall(memory: Memory, headings: readonly string[]): Remembered | null {
  if (headings.length === 0) return null;
  try {
    const found: unknown = JSON.parse(memory.getItem(PREFIX + headingsDigest(headings)) ?? 'null');
    return isRemembered(found) && textOf(found.headings) === textOf(headings) ? found : null;
  } catch {
    return null;
  }
}

export function forget(memory: Memory, headings: readonly string[]): void {
  try {
    memory.removeItem(PREFIX + headingsDigest(headings));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export function keep(memory: Memory, entry: Remembered): void {
  if (entry.headings.length === 0) return;
  if (isEmpty(entry)) {
    forget(memory, entry.headings);
    return;
  }
  try {
    memory.setItem(PREFIX + headingsDigest(entry.headings), JSON.stringify(entry));
  } catch {
    // Full or forbidden: the next file is asked about again.
  }
}

/**
 * Keeps what holds after a correction, for the headings as they were read before it and after: the next
 * such file is at first read as this one was.
 */
export function learn(memory: Memory, before: ImportDetail, after: ImportDetail): void {
  const kept = { ...lasting(after), fileName: after.file.name, appliedTo: after.id };
  for (const headings of [headingsOf(before), headingsOf(after)]) keep(memory, { ...kept, headings });
}

/** What is to be said of a file that nothing has been said of yet; null: nothing. */
export function toApply(memory: Memory, detail: ImportDetail): Remembered | null {
  const isFresh =
    detail.may.change && Object.keys(detail.settings).length + Object.keys(detail.answers).length === 0;
  if (!isFresh) return null;
  const found = recall(memory, headingsOf(detail));
  if (found === null || found.appliedTo === detail.id) return null;
  return { ...found, settings: placed(found.settings, detail) };
}

/** The heading is where it is in this file; where it was found, nothing need be said of it. */
function placed({ headerLine, ...settings }: ImportSettingsIn, detail: ImportDetail): ImportSettingsIn {
  const line = detail.columns.length > 0 ? undefined : firstRow(detail)?.line;
  return headerLine === undefined || line === undefined ? settings : { ...settings, headerLine: line };
}

/** Takes back what was said by {@link toApply}. */
export const takenBack = ({ settings, answers }: Remembered): ImportDecisions => ({
  settings: Object.fromEntries(Object.keys(settings).map((name) => [name, null])),
  answers: Object.fromEntries(Object.keys(answers).map((id) => [id, null])),
});

function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === 'object' &&
    value !== null &&
    'headings' in value &&
    Array.isArray(value.headings) &&
    value.headings.every((heading) => typeof heading === 'string') &&
    'settings' in value &&
    typeof value.settings === 'object' &&
    value.settings !== null &&
    'answers' in value &&
    typeof value.answers === 'object' &&
    value.answers !== null &&
    'fileName' in value &&
    typeof value.fileName === 'string'
  );
}
