import { type Boundaries, type Codebook, codebookOf, dayOf, nameOn } from '@kts/domain';
import { readCodebook } from '@kts/exchange';
import { readFileSync, readdirSync } from 'node:fs';
import type { Place } from './facts.ts';

const FOLDER = new URL('../../data/codebook/', import.meta.url);

/** The product's own codebook, read from its files. */
export const codebook: Codebook = codebookOf(
  readCodebook(
    new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')])),
  ).entries,
);

const placesOf = (boundaries: Boundaries): readonly Place[] =>
  codebook.provinces(boundaries).map((area) => {
    const { nameVi, nameEn, type } = nameOn(area, dayOf(boundaries));
    return { slug: area.slug, name: nameVi, nameEn, isCity: type === 'thành phố', boundaries };
  });

const PLACES: Readonly<Record<Boundaries, readonly Place[]>> = {
  '2024': placesOf('2024'),
  '2025': placesOf('2025'),
};

export const placesIn = (boundaries: Boundaries): readonly Place[] => PLACES[boundaries];

export const COUNTRY: Place = {
  slug: 'vn',
  name: 'Cả nước',
  nameEn: 'WHOLE COUNTRY',
  isCity: false,
  boundaries: null,
};

/** Names of regions in the lists of their time, with the slugs of their provinces. */
export function regionsIn(
  boundaries: Boundaries,
): readonly { name: string; nameEn: string; slugs: readonly string[] }[] {
  const day = dayOf(boundaries);
  return codebook.areasOn(day).flatMap((region) => {
    if (region.level !== 'region') return [];
    const members = codebook
      .provinces(boundaries)
      .filter(({ regions }) => regions.some(({ slug }) => slug === region.slug));
    const { nameVi, nameEn } = nameOn(region, day);
    return [{ name: nameVi, nameEn, slugs: members.map(({ slug }) => slug) }];
  });
}

export const NAME_STYLES = ['plain', 'numbered', 'full', 'upper', 'indented'] as const;

type NameStyle = (typeof NAME_STYLES)[number];

/** A name as a list of that style writes it. */
export function placeName(place: Place, style: NameStyle, at: number): string {
  const { name } = place;
  if (style === 'numbered') return `${at + 1}. ${name}`;
  if (style === 'full') return place.boundaries === null ? name : `${place.isCity ? 'TP.' : 'Tỉnh'} ${name}`;
  if (style === 'upper') return name.toLocaleUpperCase('vi');
  return style === 'indented' ? `   ${name}` : name;
}
