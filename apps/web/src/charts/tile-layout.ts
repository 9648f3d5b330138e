import type { Boundaries } from '@kts/domain';

/** A dot is an empty place. Neighbours stay neighbours as far as squares allow; north is on top. */
const GRID_2025 = `
. lai-chau lao-cai-2025 tuyen-quang-2025 cao-bang
dien-bien son-la phu-tho-2025 thai-nguyen-2025 lang-son
. . ha-noi bac-ninh-2025 quang-ninh
. . ninh-binh-2025 hung-yen-2025 hai-phong-2025
. . thanh-hoa . .
. . nghe-an ha-tinh .
. . . quang-tri-2025 hue
. . . . da-nang-2025
. . . . quang-ngai-2025
. . . . gia-lai-2025
. . . . dak-lak-2025
. . . lam-dong-2025 khanh-hoa-2025
. tay-ninh-2025 ho-chi-minh-2025 dong-nai-2025 .
an-giang-2025 dong-thap-2025 vinh-long-2025 . .
ca-mau-2025 can-tho-2025 . . .`;

const GRID_2024 = `
. . . ha-giang cao-bang . .
lai-chau lao-cai yen-bai tuyen-quang bac-kan lang-son .
dien-bien son-la phu-tho vinh-phuc thai-nguyen bac-giang quang-ninh
. . hoa-binh ha-noi bac-ninh hai-duong hai-phong
. . . ha-nam hung-yen thai-binh .
. . thanh-hoa ninh-binh nam-dinh . .
. . nghe-an . . . .
. . . ha-tinh . . .
. . . quang-binh . . .
. . . . quang-tri . .
. . . . hue da-nang .
. . . . . quang-nam .
. . . . kon-tum quang-ngai .
. . . . gia-lai binh-dinh .
. . . . dak-lak phu-yen .
. . . . dak-nong khanh-hoa .
. . . binh-phuoc lam-dong ninh-thuan .
. . tay-ninh binh-duong dong-nai binh-thuan .
. . long-an ho-chi-minh ba-ria-vung-tau . .
an-giang dong-thap tien-giang ben-tre . . .
kien-giang can-tho vinh-long tra-vinh . . .
. hau-giang soc-trang . . . .
ca-mau bac-lieu . . . . .`;

export type Tile = { readonly slug: string; readonly row: number; readonly column: number };
export type TileLayout = { readonly columns: number; readonly tiles: readonly Tile[] };

function layoutOf(grid: string): TileLayout {
  const rows = grid
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const tiles = rows.flatMap((cells, row) =>
    cells.flatMap((slug, column) => (slug === '.' ? [] : [{ slug, row: row + 1, column: column + 1 }])),
  );
  return { columns: Math.max(...rows.map((cells) => cells.length)), tiles };
}

const LAYOUTS: Readonly<Record<Boundaries, TileLayout>> = {
  '2024': layoutOf(GRID_2024),
  '2025': layoutOf(GRID_2025),
};

/** One square a province: a large empty province weighs no more than a small full one. */
export const tileLayout = (boundaries: Boundaries): TileLayout => LAYOUTS[boundaries];
