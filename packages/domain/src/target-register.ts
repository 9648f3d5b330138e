import type { DocumentVersion } from './document-version.ts';
import type { Instant } from './known-as-of.ts';
import { lastDayOf, startOfDay } from './known-as-of.ts';
import type { Target, TargetDocument } from './target.ts';

/** What one person made of one target, at one moment; nothing of it is ever changed. */
export type TargetVersion = {
  readonly id: number;
  readonly code: string;
  /** What stood before; null: nothing did. */
  readonly before: Target | null;
  /** What stands from then on; null: it was withdrawn. */
  readonly after: Target | null;
  readonly knownFrom: Instant;
  readonly recordedBy: string;
  readonly reason: string;
};

/** The targets that stand, in the order of the codebook, then of their first version; and all documents. */
export type TargetRegister = {
  readonly targets: readonly Target[];
  readonly documents: readonly TargetDocument[];
};

/** What people made of the register, the oldest first. */
export type RegisterVersions = {
  readonly targets: readonly TargetVersion[];
  readonly documents: readonly DocumentVersion[];
};

/**
 * What was known at a moment (null: what is known now): the targets of the codebook, each from the day of
 * its document on, and over them the latest version that people had made of each. A version counts from the
 * moment at which it was made; until then what it changed is what was known. A document is one, whichever
 * targets it sets: each shows it as it was known.
 */
export function registerAsOf(
  seed: readonly Target[],
  versions: RegisterVersions,
  asOf: Instant | null,
): TargetRegister {
  const madeBy = ({ knownFrom }: { readonly knownFrom: Instant }) => asOf === null || knownFrom <= asOf;
  const latest = new Map(versions.targets.filter(madeBy).map((version) => [version.code, version.after]));
  const corrected = new Map(
    versions.documents.filter(madeBy).map(({ code, after }) => [code, after?.document ?? null]),
  );
  const targets = standing(seed, latest, asOf).map((target) => {
    const document = corrected.get(target.document.code);
    return document == null ? target : { ...target, document };
  });
  const documents = new Map(targets.map(({ document }) => [document.code, document]));
  for (const document of corrected.values()) if (document !== null) documents.set(document.code, document);
  return { targets, documents: [...documents.values()] };
}

/** Those of the codebook as they were last left, then what people added. */
function standing(
  seed: readonly Target[],
  latest: ReadonlyMap<string, Target | null>,
  asOf: Instant | null,
): readonly Target[] {
  const fromCodebook = seed.flatMap((target) => {
    const after = latest.get(target.code);
    if (after === undefined) return isKnown(target, asOf) ? [target] : [];
    return after === null ? [] : [after];
  });
  const codes = new Set(seed.map(({ code }) => code));
  const added = [...latest].flatMap(([code, after]) => (codes.has(code) || after === null ? [] : [after]));
  return [...fromCodebook, ...added];
}

/** A target is known from the day of its document, or of the earliest document that cites it. */
function isKnown(target: Target, asOf: Instant | null): boolean {
  if (asOf === null) return true;
  const days = [target.document.issuedOn, ...target.citations.map(({ published }) => published)]
    .map((text) => (text === null ? null : lastDayOf(text)))
    .filter((day) => day !== null);
  if (days.length === 0) return true;
  return days.some((day) => startOfDay(day) <= asOf);
}

/** No document sets two figures for one target of one area. */
export const targetKey = ({ area, indicator, period, document }: TargetIdentity): string =>
  [area, indicator, period, document.code].join('|');

type TargetIdentity = Pick<Target, 'area' | 'indicator' | 'period'> & {
  readonly document: Pick<TargetDocument, 'code'>;
};

/** Two documents that say they are the same: number and area agree, and what is known of their dates. */
export function isSameDocument(a: NamedDocument, b: NamedDocument): boolean {
  if (a.number === null || b.number === null || a.area !== b.area) return false;
  if (codeText(a.number) !== codeText(b.number)) return false;
  return (
    a.issuedOn === null ||
    b.issuedOn === null ||
    a.issuedOn.startsWith(b.issuedOn) ||
    b.issuedOn.startsWith(a.issuedOn)
  );
}

type NamedDocument = Pick<TargetDocument, 'number' | 'area' | 'issuedOn'>;

/** Text as a code has it: "08-NQ/TU" → "08-nq-tu". */
export const codeText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const LONGEST_CODE = 96;

/** The text, shortened, with a number behind it where the code is taken. */
function freeCode(text: string, isTaken: (code: string) => boolean): string {
  const code = text.slice(0, LONGEST_CODE).replace(/-+$/, '');
  if (!isTaken(code)) return code;
  for (let number = 2; ; number += 1) {
    const next = `${code}-${number}`;
    if (!isTaken(next)) return next;
  }
}

/** A code for a new document, made of its number (else its title) and year. */
export const newDocumentCode = (
  { number, titleVi, issuedOn }: Pick<TargetDocument, 'number' | 'titleVi' | 'issuedOn'>,
  isTaken: (code: string) => boolean,
): string =>
  freeCode(
    [codeText(number ?? titleVi).slice(0, 60) || 'van-ban', issuedOn?.slice(0, 4)]
      .filter((part) => part !== undefined)
      .join('-'),
    isTaken,
  );

/** A code for a new target. */
export const newTargetCode = (target: TargetIdentity, isTaken: (code: string) => boolean): string =>
  freeCode(codeText([target.area, target.indicator, target.period, target.document.code].join('-')), isTaken);
