import type { Boundaries, Codebook, Question, QuestionParams, Understood } from '@kts/domain';
import { BOUNDARIES, question } from '@kts/domain';
import type { TableRow } from '../../formats/table.ts';
import type { Draft, DraftRead } from '../drafts.ts';
import { displayName } from '@kts/words/reading/area-names';
import { bare } from '@kts/words/reading/fold';
import type { Lexicon } from '@kts/words/reading/lexicon';

/** So many names that all are of the other list can hardly be slips. */
const MANY_OF_63 = 3;
const MANY_OF_34 = 24;

const asked = (params: QuestionParams, line: number | null): Question =>
  question(
    {
      id: 'boundaries',
      about: 'boundaries',
      params,
      options: BOUNDARIES.map((list) => ({ value: list, params: { reason: 'boundaries', list } })),
    },
    { line },
  );

/**
 * Asks for the boundaries when the provinces look like one list and the periods lie in the time of the other:
 * old figures may have been restated for the 34, and new ones still kept for the 63.
 */
export function askBoundaries(read: DraftRead, lexicon: Lexicon, isDeclared: boolean): DraftRead {
  if (isDeclared) return read;
  const strange = read.issues.filter(({ code }) => code === 'province-era');
  if (new Set(strange.map(({ found }) => found)).size >= MANY_OF_63 && fitsOtherList(read.drafts, lexicon)) {
    return {
      ...withoutDrafts(read, asked({ reason: 'names-of-63' }, strange[0]?.line ?? null)),
      issues: read.issues.filter(({ code }) => code !== 'province-era'),
    };
  }
  const old = namesOf63(read.drafts);
  if (
    old.size >= MANY_OF_34 &&
    old.size <= 34 &&
    [...old].every((name) => lexicon.area(name, '2025') !== null)
  ) {
    const params = { reason: 'names-of-34', provinces: old.size } as const;
    return withoutDrafts(read, asked(params, read.drafts[0]?.line ?? null));
  }
  return read;
}

/** What titles say of the list of provinces; not "12/63 tỉnh", which is a rank. */
const LIST_TEXTS: readonly (readonly [pattern: RegExp, list: Boundaries])[] = [
  [/(?<![\d/])34 tinh|dia gioi (?:hanh chinh )?moi|sau (?:khi )?(?:sap nhap|hop nhat)/, '2025'],
  [/(?<![\d/])63 tinh|dia gioi (?:hanh chinh )?cu|truoc (?:khi )?(?:sap nhap|hop nhat)/, '2024'],
];

/** Asks where the titles of a table name the other list than that of the period. */
export function askListOfTitles(
  read: DraftRead,
  titles: readonly TableRow[],
  isDeclared: boolean,
): DraftRead {
  const text = bare(titles.flatMap(({ cells }) => cells).join(' '));
  const [list, ...others] = LIST_TEXTS.filter(([pattern]) => pattern.test(text)).map(([, named]) => named);
  if (isDeclared || list === undefined || others.length > 0) return read;
  const other = read.drafts.find(({ slot }) => slot.boundaries !== null && slot.boundaries !== list);
  if (other === undefined) return read;
  return withoutDrafts(read, asked({ reason: 'titles-name-list', list }, other.line));
}

/** Every province that was found among the 34 also has its namesake among the 63. */
const fitsOtherList = (drafts: readonly Draft[], lexicon: Lexicon): boolean =>
  drafts.every(
    ({ area, slot }) =>
      slot.boundaries !== '2025' ||
      area.level !== 'province' ||
      lexicon.area(displayName(area, '2025'), '2024') !== null,
  );

function namesOf63(drafts: readonly Draft[]): Set<string> {
  const names = new Set<string>();
  let last: unknown = null;
  for (const { area, slot } of drafts) {
    if (area === last || area.level !== 'province') continue;
    last = area;
    if (slot.boundaries !== '2024') return new Set();
    names.add(displayName(area, '2024'));
  }
  return names;
}

/** Nothing is read before the answer: every figure could be of another province. */
const withoutDrafts = (read: DraftRead, one: Question): DraftRead => ({
  ...read,
  drafts: [],
  totals: [],
  waiting: read.waiting + read.drafts.length + read.refused,
  refused: 0,
  questions: [...read.questions, one],
});

/** Names that mean one province before the merger and another after it: which one was meant. */
export function sharedNames(drafts: readonly Draft[], codebook: Codebook): Understood[] {
  const told = new Map<string, Understood>();
  const seen = new Set<unknown>();
  for (const { area, slot } of drafts) {
    const { boundaries } = slot;
    if (boundaries === null || seen.has(area)) continue;
    seen.add(area);
    if (area.predecessors.length + area.successors.length === 0) continue;
    const name = displayName(area, boundaries);
    const hasNamesake = codebook
      .provinces(boundaries === '2024' ? '2025' : '2024')
      .some(
        (other) =>
          other.slug !== area.slug && displayName(other, boundaries === '2024' ? '2025' : '2024') === name,
      );
    if (hasNamesake)
      told.set(area.slug, { about: 'province', value: area.slug, from: 'period', list: boundaries });
  }
  return [...told.values()];
}
