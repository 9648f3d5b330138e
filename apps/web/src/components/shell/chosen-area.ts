import { getRouteApi, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useRootSearch } from '../../root-search.ts';

const root = getRouteApi('__root__');

/** The area that the page is about (its path first, then `?area=`, then home), and how to choose another. */
export function useChosenArea() {
  const { area: home } = useRootSearch();
  const { area: ofSearch } = root.useSearch();
  const { area: ofPath } = useParams({ strict: false });
  const onReport = useLocation({ select: ({ pathname }) => pathname.startsWith('/reports/') });
  const navigate = useNavigate();
  const named = ofPath ?? ofSearch;

  const choose = (area: string) =>
    ofPath === undefined
      ? navigate({ to: '.', search: (before) => ({ ...before, area }) })
      : navigate({
          to: onReport ? '/reports/$area' : '/areas/$area',
          params: { area },
          search: (before) => ({ ...before, area }),
        });

  return {
    area: named ?? home,
    /** As the address names it; undefined where it names none, and then links to other pages don't either. */
    named,
    choose,
  };
}
