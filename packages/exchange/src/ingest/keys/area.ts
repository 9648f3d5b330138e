import {
  type Area,
  type Boundaries,
  heirsOf,
  type IssueParams,
  namedOf,
  type QuestionOption,
} from '@kts/domain';
import type { DatedPeriod } from './read-key.ts';
import { atCell, atHeading, type Spot } from '../figures/block.ts';
import { isUnsettled, type Unsettled } from '../figures/keyed.ts';
import { ask, complain, type Place, type Reader, WHOLE_FILE } from '../figures/reader.ts';

/** The list of provinces that a name is of: as the row or a person declares, else by the period. */
export function eraOf(reader: Reader, spot: Spot, period: DatedPeriod | Unsettled): Boundaries | Unsettled {
  const declared = reader.readers.boundaries(spot.keys.boundaries);
  if (!declared.ok) {
    const at = spot.panel.places.get('boundaries') ?? spot.column.index;
    complain(reader, atCell(spot, at), spot.keys.boundaries, declared);
    return 'refused';
  }
  return declared.value ?? reader.boundaries ?? (isUnsettled(period) ? period : period.era);
}

/**
 * The area of a figure, by its heading, its row, the line above its group or the titles.
 * @param rowText name in the row; a name resolves only in the list of provinces that is meant
 */
export function areaOf(
  reader: Reader,
  spot: Spot,
  rowText: string,
  era: Boundaries | Unsettled,
): Area | Unsettled {
  const { text, place } = saidOf(reader, spot, rowText);
  if (text === undefined) {
    ask(reader, { ...WHOLE_FILE, row: spot.row }, provinceQuestion(reader));
    return 'waiting';
  }
  const outcome = isUnsettled(era) ? reader.readers.areaOfAny(text) : reader.readers.area(text, era);
  if (outcome.ok) return isUnsettled(era) ? era : outcome.value;
  complain(reader, place, text, { params: gone(reader, text) ?? outcome.params });
  return 'refused';
}

/** A province that was gone before the first list: when, and into what it went. */
function gone({ lexicon }: Reader, text: string): IssueParams | null {
  const former = lexicon.formerArea(text);
  if (former === null) return null;
  const heirs = heirsOf(former, lexicon.codebook).flatMap(({ names }) => names.at(-1) ?? []);
  return {
    reason: 'province-gone',
    province: namedOf(former),
    until: former.until,
    heirs: heirs.map(namedOf),
  };
}

function saidOf(
  reader: Reader,
  spot: Spot,
  rowText: string,
): { readonly text: string | undefined; readonly place: Place } {
  const { block, column, panel } = spot;
  if (column.area !== null) return { text: column.area, place: atHeading(reader, spot) };
  const at = panel.places.get('province') ?? panel.places.get('provinceCode');
  if (at !== undefined) return { text: rowText, place: atCell(spot, at) };
  const { section } = block;
  if (section !== null && section.area !== null) {
    const row = reader.table.rows[section.at] ?? null;
    const first = row?.cells.findIndex((cell) => /\p{L}{2}/u.test(cell)) ?? -1;
    return { text: section.area, place: { row, column: first < 0 ? null : first, name: null } };
  }
  return { text: block.facts.area, place: WHOLE_FILE };
}

const NEW_SINCE = '2025-07-01';

const provinceQuestion = ({ lexicon: { codebook } }: Reader) =>
  ({
    id: 'province',
    about: 'province',
    params: { reason: 'which-province' },
    options: codebook.areas
      .filter(({ level }) => level !== 'region')
      .map(({ slug, names, validFrom }): QuestionOption => {
        const last = names.at(-1);
        const name = last === undefined ? { vi: slug, en: slug } : namedOf(last);
        return { value: slug, params: { reason: 'province', name, isNew: validFrom >= NEW_SINCE } };
      }),
  }) as const;
