import type { AreaProfile } from '@kts/contract';
import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { sortedByName, useFormat } from '../../i18n/format.ts';
import classes from './profile.module.css';

/** The other provinces of the region, in the same list. */
export function Peers({ profile: { area, peers } }: { readonly profile: AreaProfile }) {
  const t = useTranslations('profile');
  const format = useFormat();
  const { areaName } = useCatalog();
  if (peers.length === 0) return <Text>{t('peersNone')}</Text>;
  return (
    <>
      {area.region !== null && (
        <Text size="sm" mb="xs">
          {t('peersIn', { region: areaName(area.region) })}
        </Text>
      )}
      <ul className={classes.peers}>
        {sortedByName(peers, format.name).map((peer) => (
          <li key={peer.slug}>
            <TextLink to="/areas/$area" params={{ area: peer.slug }} search={{ area: peer.slug }}>
              {format.name(peer)}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
