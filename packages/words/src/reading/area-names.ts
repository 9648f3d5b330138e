import type { Area, Boundaries, CellReason, Codebook, FormerArea, Named } from '@kts/domain';
import { belongsTo, BOUNDARIES, dayOf, inForceOn, namedOf, nameOn } from '@kts/domain';
import { foldTight, fold, LONGEST_NAME, tidy, withoutNotes } from './fold.ts';
import { nearest } from './nearest.ts';

export type AreaRead =
  | { readonly kind: 'area'; readonly area: Area }
  /** No name of any list; the name most like it is looked for only when somebody asks. */
  | { readonly kind: 'unknown'; readonly like: () => Named | null }
  | { readonly kind: 'refused'; readonly params: AreaFault };

/** A province of the other list, or a code beside the name of another province. */
type AreaFault = Extract<CellReason, { reason: 'province-of-other-list' | 'code-of-other-province' }>;

export type AreaReader = (text: string, era: Boundaries) => AreaRead;

/** Programs write codes with three digits ("082") or as numbers ("82.0"). */
const CODE = /^0?(\d{1,2})(?:\.0)?$/;
/** "3. Hải Phòng" counts the rows; a code stands before a dash or a space. */
const ORDINAL = /^\d{1,2}[.)]\s*(\p{L}.*)$/u;
const CODE_AND_NAME = /^0?(\d{1,2})(?:\.0)?\s*[-.:)–]?\s*(\p{L}.*)$/u;
const BRACKETED = /^(.*\S)\s*\(([^()]+)\)$/;
/** What tells two provinces of one name apart, said needlessly of one that did not change; our pages write days. */
const WHICH_LIST: Readonly<Record<Boundaries, RegExp>> = {
  '2024': /^(?:cu|truoc sap nhap|(?:truoc|den) \d{1,2} 0?[67] 2025|before 1 july 2025|until 30 june 2025)$/,
  '2025': /^(?:moi|sau sap nhap|tu 0?1 0?7 2025|from 1 july 2025)$/,
};

/**
 * Finds an area by slug, official code or name, within one list of provinces. Codes and names mean
 * other provinces in the other list, so a text never resolves without knowing which one is meant.
 */
export function areaReader(codebook: Codebook): AreaReader {
  const slugs = new Map(codebook.areas.map((area) => [area.slug, area]));
  const names = { '2024': namesOf(codebook, '2024'), '2025': namesOf(codebook, '2025') };
  const codes = { '2024': codesOf(codebook, '2024'), '2025': codesOf(codebook, '2025') };

  const byKeys = (text: string, era: Boundaries): Area | undefined => {
    for (const key of nameKeys(text)) {
      const area = names[era].get(key);
      if (area !== undefined) return area;
    }
    return undefined;
  };
  const byName = (text: string, era: Boundaries): Area | undefined =>
    byKeys(text, era) ??
    byBracketed(text, era, (part) => byKeys(part, era)) ??
    byBothNames(text, (part) => byKeys(part, era));
  const unknown = (text: string, era: Boundaries): AreaRead => {
    const elsewhere = BOUNDARIES.filter((other) => other !== era)
      .map((other) => byName(text, other) ?? codes[other].get(text))
      .find((area) => area !== undefined);
    if (elsewhere !== undefined) return { kind: 'refused', params: ofOtherList(codebook, elsewhere, era) };
    return {
      kind: 'unknown',
      like: () => {
        const key = nearest(foldTight(stripType(fold(text))), names[era].keys());
        const area = key === null ? undefined : names[era].get(key);
        return area === undefined ? null : nameIn(area, era);
      },
    };
  };

  const named = (name: string, era: Boundaries): AreaRead => found(byName(name, era)) ?? unknown(name, era);
  const coded = (code: string, era: Boundaries): Area | undefined => codes[era].get(code.padStart(2, '0'));

  return (text, era) => {
    const plain = tidy(withoutNotes(text));
    if (plain.length > LONGEST_NAME) return { kind: 'unknown', like: () => null };
    const bySlug = slugs.get(plain);
    return bySlug === undefined ? byText(plain, era) : ofEra(codebook, bySlug, era);
  };

  function byText(plain: string, era: Boundaries): AreaRead {
    const code = CODE.exec(plain)?.[1];
    if (code !== undefined) return found(coded(code, era)) ?? unknown(code.padStart(2, '0'), era);
    const ordinal = ORDINAL.exec(plain);
    if (ordinal !== null) return named(ordinal[1] ?? '', era);
    const [, prefix = '', name = ''] = CODE_AND_NAME.exec(plain) ?? [];
    if (prefix === '') return named(plain, era);
    return codeAndName(coded(prefix, era), byName(name, era), era) ?? unknown(name, era);
  }
}

const found = (area: Area | undefined): AreaRead | null =>
  area === undefined ? null : { kind: 'area', area };

const ofEra = (codebook: Codebook, area: Area, era: Boundaries): AreaRead =>
  area.level === 'country' || belongsTo(area, era)
    ? { kind: 'area', area }
    : { kind: 'refused', params: ofOtherList(codebook, area, era) };

/** Finds a province that was gone before the 63, by slug or name, with or without "tỉnh". */
export function formerAreaFinder({ formerAreas }: Codebook): (text: string) => FormerArea | null {
  const names = new Map(
    formerAreas.flatMap((area) =>
      [area.slug, area.nameVi, area.nameEn, ...area.aliases]
        .flatMap(nameKeys)
        .map((key): [string, FormerArea] => [key, area]),
    ),
  );
  return (text) =>
    nameKeys(withoutNotes(text))
      .map((key) => names.get(key))
      .find((area) => area !== undefined) ?? null;
}

/** "TP. Hồ Chí Minh (TP.HCM)" says a name twice; "Hà Nội (mới)" is the only Hà Nội there is. */
function byBracketed(
  text: string,
  era: Boundaries,
  find: (part: string) => Area | undefined,
): Area | undefined {
  const [, outside = '', inside = ''] = BRACKETED.exec(text) ?? [];
  const area = outside === '' ? undefined : find(outside);
  if (area === undefined || find(inside) === area || TYPES.test(fold(inside))) return area;
  const list = BOUNDARIES.find((each) => WHICH_LIST[each].test(fold(inside)));
  const isUnchanged = area.predecessors.length + area.successors.length === 0;
  return list === era || (isUnchanged && list !== undefined) ? area : undefined;
}

/** "Cả nước - Whole country": two names of one area, as bilingual yearbooks have them. */
function byBothNames(text: string, find: (part: string) => Area | undefined): Area | undefined {
  for (const { index } of text.matchAll(/[-/]/g)) {
    const area = find(text.slice(0, index));
    if (area !== undefined && find(text.slice(index + 1)) === area) return area;
  }
  return undefined;
}

/** A code beside a name must be of the same province: seven codes changed their meaning in 2025. */
function codeAndName(byCode: Area | undefined, byName: Area | undefined, era: Boundaries): AreaRead | null {
  if (byName === undefined) return null;
  if (byCode === byName) return { kind: 'area', area: byName };
  const code = byName.codes.find(({ system }) => system === SYSTEM_OF[era])?.code ?? '';
  const coded = byCode === undefined ? null : nameIn(byCode, era);
  return {
    kind: 'refused',
    params: { reason: 'code-of-other-province', province: nameIn(byName, era), code, coded },
  };
}

const SYSTEM_OF = { '2024': 'GSO63', '2025': 'GSO34' } as const;

function ofOtherList(codebook: Codebook, area: Area, era: Boundaries): AreaFault {
  const related = era === '2025' ? area.successors : area.predecessors;
  return {
    reason: 'province-of-other-list',
    province: namedOf(nameOn(area, area.validFrom)),
    list: era === '2025' ? '2024' : '2025',
    related: related.flatMap((slug) => codebook.area(slug) ?? []).map((other) => nameIn(other, era)),
  };
}

const nameIn = (area: Area, era: Boundaries): Named => namedOf(nameOn(area, dayOf(era)));

/** The name that an area bears in a list, for people. */
export const displayName = (area: Area, era: Boundaries): string => nameOn(area, dayOf(era)).nameVi;

const TYPES = /^(?:tinh|thanh pho|tp|province|city)$/;

const stripType = (folded: string): string =>
  folded
    .replace(/^(?:ubnd|uy ban nhan dan) (?=(?:tinh|thanh pho|tp) )/, '')
    .replace(/^(?:tinh|thanh pho|tp|t) (?=.)/, '')
    .replace(/(?<=.) (?:tinh|province|city)$/, '');

/** The keys under which a name may stand: as written, and without "tỉnh", "thành phố", "TP.". */
const nameKeys = (text: string): readonly string[] => {
  const folded = fold(text);
  return [folded.replaceAll(' ', ''), stripType(folded).replaceAll(' ', '')];
};

function namesOf(codebook: Codebook, era: Boundaries): Map<string, Area> {
  const names = new Map<string, Area>();
  const inEra = codebook.areas.filter((area) => area.level === 'country' || inForceOn(area, dayOf(era)));
  for (const area of inEra) {
    const texts = [...area.names.flatMap(({ nameVi, nameEn }) => [nameVi, nameEn]), ...area.aliases];
    for (const key of texts.flatMap(nameKeys)) {
      const holder = names.get(key);
      if (holder !== undefined && holder !== area)
        throw new Error(`Two areas are called "${key}": ${holder.slug}, ${area.slug}`);
      names.set(key, area);
    }
  }
  return names;
}

const codesOf = (codebook: Codebook, era: Boundaries): Map<string, Area> =>
  new Map(
    codebook.areas.flatMap((area) =>
      area.codes
        .filter(({ system }) => system === SYSTEM_OF[era])
        .map(({ code }): [string, Area] => [code, area]),
    ),
  );
