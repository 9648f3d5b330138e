import type { Boundaries } from '@kts/domain';
import { queryOptions } from '@tanstack/react-query';
import type { GeometryCollection, Topology } from 'topojson-specification';
import provinces2024 from '../../../../data/geo/provinces-2024.topojson?url';
import provinces2025 from '../../../../data/geo/provinces-2025.topojson?url';
import { refusalOf } from './api-problem.ts';

export type ProvinceShape = { readonly slug: string };
export type ArchipelagoShape = {
  readonly name_vi: string;
  readonly province_vi: string;
  readonly label_lon: number;
  readonly label_lat: number;
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
};

/** Boundaries of the provinces, and the archipelagos Hoàng Sa and Trường Sa, which every map shows. */
export type Geography = Topology<{
  provinces: GeometryCollection<ProvinceShape>;
  archipelagos: GeometryCollection<ArchipelagoShape>;
}>;

const ADDRESSES: Readonly<Record<Boundaries, string>> = { '2024': provinces2024, '2025': provinces2025 };

/** Bundled with the pages: there is no tile server, and no internet to ask one. */
export const geographyQuery = (boundaries: Boundaries) =>
  queryOptions({
    queryKey: ['geography', boundaries],
    queryFn: async ({ signal }): Promise<Geography> => {
      const address = ADDRESSES[boundaries];
      const response = await fetch(address, { signal });
      if (!response.ok) throw await refusalOf(address, response);
      return (await response.json()) as Geography;
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
