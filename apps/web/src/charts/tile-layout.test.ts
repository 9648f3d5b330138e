import { expect, test } from 'vitest';
import shapes2024 from '../../../../data/geo/provinces-2024.topojson?raw';
import shapes2025 from '../../../../data/geo/provinces-2025.topojson?raw';
import { tileLayout } from './tile-layout.ts';

const SHAPES = { '2024': shapes2024, '2025': shapes2025 } as const;

/** The slugs of the bundled boundaries. */
const slugsOf = (boundaries: '2024' | '2025'): string[] =>
  JSON.parse(SHAPES[boundaries]).objects.provinces.geometries.map(
    (one: { properties: { slug: string } }) => one.properties.slug,
  );

test.each([
  ['2024', 63],
  ['2025', 34],
] as const)('every province of %s has one square of its own', (boundaries, count) => {
  const { tiles } = tileLayout(boundaries);
  expect(tiles.map(({ slug }) => slug).toSorted()).toEqual(slugsOf(boundaries).toSorted());
  expect(tiles).toHaveLength(count);
  expect(new Set(tiles.map(({ row, column }) => `${row}|${column}`)).size).toBe(count);
});
