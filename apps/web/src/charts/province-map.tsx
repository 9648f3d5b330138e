import { type GeoPath, geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { useId, useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import classes from './charts.module.css';
import { FAINT, INK, PAPER } from '@kts/pictures';

type ProvinceShape = { readonly slug: string };
type ArchipelagoShape = {
  readonly name_vi: string;
  readonly province_vi: string;
  readonly label_lon: number;
  readonly label_lat: number;
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
};
type Shapes = Topology<{
  provinces: GeometryCollection<ProvinceShape>;
  archipelagos: GeometryCollection<ArchipelagoShape>;
}>;

export type ProvinceFill = {
  /** Null is drawn hatched: no figure. */
  readonly color: string | null;
  /** Name, figure and what it means. */
  readonly text: string;
  readonly chosen: boolean;
};

type ProvinceMapProps = {
  /** Says in words what the map shows. */
  readonly label: string;
  readonly shapes: Shapes;
  readonly fills: ReadonlyMap<string, ProvinceFill>;
  readonly onChoose: (slug: string) => void;
};

const WIDTH = 560;
const HEIGHT = 600;
const MARGIN = 10;

/** Provinces in the shade of their figure; Hoàng Sa and Trường Sa always, in their place and by name. */
export function ProvinceMap({ label, shapes, fills, onChoose }: ProvinceMapProps) {
  const hatch = useId();
  const { provinces, archipelagos, path } = useMemo(() => drawingOf(shapes), [shapes]);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      className={classes.map}
      data-picture-map
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill={PAPER} />
          <rect width="1.5" height="6" fill="#9aa5b1" />
        </pattern>
      </defs>
      {provinces.map((province) => {
        const { slug } = province.properties;
        const fill = fills.get(slug);
        return (
          // A second way to go there by mouse; the squares beside the map are links for everyone.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <path
            key={slug}
            d={path(province) ?? ''}
            fill={fill?.color ?? `url(#${hatch})`}
            stroke={INK}
            strokeWidth={fill?.chosen ? 2.25 : 0.5}
            data-province={slug}
            onClick={() => onChoose(slug)}
          >
            <title>{fill?.text ?? slug}</title>
          </path>
        );
      })}
      {archipelagos.map((one) => (
        <Archipelago key={one.properties.name_vi} archipelago={one} path={path} />
      ))}
    </svg>
  );
}

type Collection<P> = FeatureCollection<Geometry, P>;
type Archipelagos = Collection<ArchipelagoShape>['features'][number];

function drawingOf(shapes: Shapes) {
  const provinces: Collection<ProvinceShape> = feature(shapes, shapes.objects.provinces);
  const archipelagos: Collection<ArchipelagoShape> = feature(shapes, shapes.objects.archipelagos);
  const everything: FeatureCollection = {
    type: 'FeatureCollection',
    features: [...provinces.features, ...archipelagos.features] as Feature[],
  };
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    everything,
  );
  return { provinces: provinces.features, archipelagos: archipelagos.features, path: geoPath(projection) };
}

/** Islands too small for the scale get a rim; a frame and the name say where they are and whose. */
function Archipelago({ archipelago, path }: { readonly archipelago: Archipelagos; readonly path: GeoPath }) {
  const { name_vi: name, province_vi: province } = archipelago.properties;
  const [[west, north], [east, south]] = path.bounds(archipelago);
  const middle = (west + east) / 2;
  // Below the islands, or above them where the picture ends.
  const below = south + 40 <= HEIGHT;
  const [first, second] = below ? [south + 20, south + 34] : [north - 26, north - 12];
  return (
    <g data-archipelago={name}>
      <rect
        x={west - 6}
        y={north - 6}
        width={east - west + 12}
        height={south - north + 12}
        fill="none"
        stroke={FAINT}
        strokeWidth={0.75}
        strokeDasharray="3 3"
      />
      <path d={path(archipelago) ?? ''} fill={INK} stroke={INK} strokeWidth={1.5} strokeLinejoin="round" />
      <text x={middle} y={first} textAnchor="middle" fontSize={12} fontWeight={600} fill={INK}>
        {name}
      </text>
      <text x={middle} y={second} textAnchor="middle" fontSize={11} fill={FAINT}>
        ({province})
      </text>
    </g>
  );
}
