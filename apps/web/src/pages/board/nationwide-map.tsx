import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { geographyQuery } from '../../api/geography.ts';
import { ProvinceMap } from '../../charts/province-map.tsx';
import type { Nearness } from './province-targets.ts';
import type { Shade } from './use-shades.ts';

/** The same shades as the squares (nationwide.module.css); without a figure the map hatches. */
const FILLS: Readonly<Record<Nearness, string | null>> = {
  met: '#0b3d70',
  near: '#3f74a6',
  half: '#a3c3df',
  far: '#e3edf6',
  none: null,
};

type NationwideMapProps = {
  readonly boundaries: '2024' | '2025';
  readonly shades: ReadonlyMap<string, Shade>;
  readonly label: string;
};

export function NationwideMap({ boundaries, shades, label }: NationwideMapProps) {
  const t = useTranslations('nationwide');
  const navigate = useNavigate();
  const { data: shapes } = useSuspenseQuery(geographyQuery(boundaries));
  const fills = new Map(
    [...shades].map(([slug, { nearness, text, chosen }]) => [slug, { color: FILLS[nearness], text, chosen }]),
  );
  return (
    <>
      <ProvinceMap
        label={label}
        shapes={shapes}
        fills={fills}
        onChoose={(area) => void navigate({ to: '/', search: { area } })}
      />
      <p>{t('mapSource')}</p>
    </>
  );
}
