import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { tileLayout } from '../../charts/tile-layout.ts';
import { TextLink } from '../../components/button-link.tsx';
import classes from './nationwide.module.css';
import type { Shade } from './use-shades.ts';

type NationwideTilesProps = {
  readonly boundaries: '2024' | '2025';
  readonly shades: ReadonlyMap<string, Shade>;
  readonly unit: string;
};

/** One square a province, so that none outweighs another by its size. Each leads to the province's board. */
export function NationwideTiles({ boundaries, shades, unit }: NationwideTilesProps) {
  const t = useTranslations('nationwide');
  const { areaName } = useCatalog();
  const { columns, tiles } = tileLayout(boundaries);
  return (
    <figure className={classes.part}>
      <figcaption className={classes.title}>{t('tiles', { unit })}</figcaption>
      <ul className={classes.tiles} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {tiles.map(({ slug, row, column }) => {
          const shade = shades.get(slug);
          return (
            <li
              key={slug}
              data-nearness={shade?.nearness ?? 'none'}
              data-chosen={shade?.chosen || undefined}
              className={classes.tile}
              style={{ gridRow: row, gridColumn: column }}
            >
              <TextLink to="/" search={{ area: slug }} title={shade?.text} underline="never" c="inherit">
                <span className={classes.tileName}>{areaName(slug)}</span>
                <span className={classes.tileValue}>{inLines(shade?.value ?? '–')}</span>
              </TextLink>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

/** A square is narrow: bound, number and marks may stand below one another. */
const inLines = (value: string): string => value.replaceAll('\u00a0', ' ');
