import { IconFileText } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { UnknownArea } from '../../components/not-found-page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { partWithCopy } from '../../components/page-with-copy.tsx';
import { PartBoundary } from '../../components/part-boundary.tsx';
import { useRootSearch } from '../../root-search.ts';
import { AreaBoard } from './area-board.tsx';
import { BoardTabs } from './board-tabs.tsx';

const NationwideBoard = partWithCopy(['nationwide'], () =>
  import('./nationwide-board.tsx').then((module) => module.NationwideBoard),
);

const route = getRouteApi('/');

/** The target board: every target of the chosen area, or one target across provinces. */
export function BoardPage() {
  const t = useTranslations('board');
  const { areas, areaLabel } = useCatalog();
  const { area, asOf } = useRootSearch();
  const search = route.useSearch();
  if (!areas.has(area)) return <UnknownArea area={area} />;
  const nationwide = search.view === 'nationwide';
  return (
    <>
      <PageHeading
        title={nationwide ? t('nationwide') : t('titleOf', { area: areaLabel(area) })}
        actions={
          !nationwide && (
            <ButtonLink
              to="/reports/$area"
              params={{ area }}
              leftSection={<IconFileText size={18} aria-hidden />}
            >
              {t('report')}
            </ButtonLink>
          )
        }
      />
      <BoardTabs area={areaLabel(area)} slug={area} nationwide={nationwide} />
      <PartBoundary resetKey={JSON.stringify([area, asOf, { ...search, since: undefined }])} height={480}>
        {nationwide ? (
          <NationwideBoard search={search} asOf={asOf} />
        ) : (
          <AreaBoard area={area} asOf={asOf} verdict={search.verdict} since={search.since} />
        )}
      </PartBoundary>
    </>
  );
}
