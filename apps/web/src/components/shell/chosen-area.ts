import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useCatalog } from '../../api/catalog.ts';
import { useRootSearch } from '../../root-search.ts';

/** The area that the page is about (its path first, then `?area=`), and how to choose another. */
export function useChosenArea() {
  const { settings } = useCatalog();
  const root = useRootSearch();
  const { area: ofPath } = useParams({ strict: false });
  const onReport = useLocation({ select: ({ pathname }) => pathname.startsWith('/reports/') });
  const navigate = useNavigate();
  const area = ofPath ?? root.area;
  /** How the choice is written in an address: the home area is not. */
  const written = (slug: string) => (slug === settings.homeArea ? undefined : slug);

  const choose = (slug: string) =>
    ofPath === undefined
      ? navigate({ to: '.', search: (before) => ({ ...before, area: written(slug) }) })
      : navigate({
          to: onReport ? '/reports/$area' : '/areas/$area',
          params: { area: slug },
          search: (before) => ({ ...before, area: written(slug) }),
        });

  return { area, written: written(area), choose };
}
