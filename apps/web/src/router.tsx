import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { catalogQuery } from './api/catalog.ts';
import { LanguageProvider } from './components/language-provider.tsx';
import { NotFoundPage } from './components/not-found-page.tsx';
import { PageSkeleton } from './components/page-skeleton.tsx';
import { RootError, RouteError } from './components/route-error.tsx';
import { Shell } from './components/shell/shell.tsx';
import { validateAreaProfileSearch } from './pages/area-profile/search.ts';
import { prefetchBoard } from './pages/board/prefetch.ts';
import { validateBoardSearch } from './pages/board/search.ts';
import { validateComparisonSearch } from './pages/comparison/search.ts';
import { validateIndicatorsSearch } from './pages/indicators/search.ts';
import { validateRegisterSearch } from './pages/target-register/search.ts';
import { languageOf, type RootSearch, validateRootSearch } from './root-search.ts';
import { parseSearchText, writeSearchText } from './search-text.ts';

/** The table of contents: every page is a chunk of its own, loaded when it is opened. */

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: validateRootSearch,
  search: { middlewares: [retainSearchParams<RootSearch>(['area', 'lang', 'asOf'])] },
  beforeLoad: ({ search, preload }) => {
    if (!preload) document.documentElement.lang = languageOf(search);
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(catalogQuery).then(() => undefined),
  component: Shell,
  errorComponent: RootError,
  notFoundComponent: NotFoundPage,
});

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: validateBoardSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => prefetchBoard(context.queryClient, deps),
  component: lazyRouteComponent(() => import('./pages/board/board-page.tsx'), 'BoardPage'),
});

const areaProfileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/areas/$area',
  validateSearch: validateAreaProfileSearch,
  component: lazyRouteComponent(
    () => import('./pages/area-profile/area-profile-page.tsx'),
    'AreaProfilePage',
  ),
});

const comparisonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: validateComparisonSearch,
  component: lazyRouteComponent(() => import('./pages/comparison/comparison-page.tsx'), 'ComparisonPage'),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators',
  validateSearch: validateIndicatorsSearch,
  component: lazyRouteComponent(() => import('./pages/indicators/indicators-page.tsx'), 'IndicatorsPage'),
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators/$indicator',
  validateSearch: validateIndicatorsSearch,
  component: lazyRouteComponent(() => import('./pages/indicators/indicator-page.tsx'), 'IndicatorPage'),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets',
  validateSearch: validateRegisterSearch,
  component: lazyRouteComponent(() => import('./pages/target-register/register-page.tsx'), 'RegisterPage'),
});

const registeredTargetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/$code',
  component: lazyRouteComponent(() => import('./pages/target-register/target-page.tsx'), 'TargetPage'),
});

const routeTree = rootRoute.addChildren([
  boardRoute,
  areaProfileRoute,
  comparisonRoute,
  indicatorsRoute,
  indicatorRoute,
  registerRoute,
  registeredTargetRoute,
]);

export const makeRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: parseSearchText,
    stringifySearch: writeSearchText,
    defaultPreload: 'intent',
    // Freshness is the business of the query client alone.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    InnerWrap: LanguageProvider,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
