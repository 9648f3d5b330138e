import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { catalogQuery } from './api/catalog.ts';
import { isNotLoggedIn } from './api/session.ts';
import { LanguageProvider } from './components/language-provider.tsx';
import { NotFoundPage } from './components/not-found-page.tsx';
import { pageWithCopy } from './components/page-with-copy.tsx';
import { PageSkeleton } from './components/page-skeleton.tsx';
import { RootError, RouteError } from './components/route-error.tsx';
import { isAtDoor, RootFrame } from './components/shell/root-frame.tsx';
import { validateAreaProfileSearch } from './pages/area-profile/search.ts';
import { prefetchBoard } from './pages/board/prefetch.ts';
import { validateBoardSearch } from './pages/board/search.ts';
import { validateComparisonSearch } from './pages/comparison/search.ts';
import { validateImportSearch, validateImportsSearch } from './pages/imports/search.ts';
import { validateIndicatorsSearch } from './pages/indicators/search.ts';
import { validateLoginSearch } from './pages/login/search.ts';
import { validateSetupSearch } from './pages/setup/search.ts';
import { loadWall } from './pages/wall/load-wall.ts';
import { validateWallSearch } from './pages/wall/search.ts';
import { EntryError } from './pages/target-register/entry-error.tsx';
import { validateNewTargetSearch, validateRegisterSearch } from './pages/target-register/search.ts';
import { languageOf, type RootSearch, validateRootSearch } from './root-search.ts';
import { parseSearchText, writeSearchText } from './search-text.ts';

/** The table of contents: every page is a chunk of its own, loaded when it is opened. */

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: validateRootSearch,
  search: { middlewares: [retainSearchParams<RootSearch>(['area', 'lang', 'asOf'])] },
  beforeLoad: ({ search, preload }) => {
    if (!preload) document.documentElement.lang = languageOf(search);
  },
  loader: async ({ context, location }) => {
    if (isAtDoor(location.pathname)) return;
    try {
      await context.queryClient.ensureQueryData(catalogQuery);
    } catch (error) {
      // Where figures are behind login, every page leads to the door first.
      if (!isNotLoggedIn(error)) throw error;
      throw redirect({ to: '/login', search: { next: location.href }, replace: true });
    }
  },
  component: RootFrame,
  errorComponent: RootError,
  notFoundComponent: NotFoundPage,
});

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: validateBoardSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => prefetchBoard(context.queryClient, deps),
  pendingMinMs: 0,
  component: lazyRouteComponent(() => import('./pages/board/board-page.tsx'), 'BoardPage'),
});

const areaProfileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/areas/$area',
  validateSearch: validateAreaProfileSearch,
  component: pageWithCopy(
    ['charts', 'profile'],
    lazyRouteComponent(() => import('./pages/area-profile/area-profile-page.tsx'), 'AreaProfilePage'),
  ),
});

const wantedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/areas/$area/wanted',
  component: pageWithCopy(
    ['wanted'],
    lazyRouteComponent(() => import('./pages/wanted/wanted-page.tsx'), 'WantedPage'),
  ),
});

const comparisonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: validateComparisonSearch,
  component: pageWithCopy(
    ['charts', 'comparison'],
    lazyRouteComponent(() => import('./pages/comparison/comparison-page.tsx'), 'ComparisonPage'),
  ),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators',
  validateSearch: validateIndicatorsSearch,
  component: pageWithCopy(
    ['indicators'],
    lazyRouteComponent(() => import('./pages/indicators/indicators-page.tsx'), 'IndicatorsPage'),
  ),
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators/$indicator',
  validateSearch: validateIndicatorsSearch,
  component: pageWithCopy(
    ['charts', 'indicators'],
    lazyRouteComponent(() => import('./pages/indicators/indicator-page.tsx'), 'IndicatorPage'),
  ),
});

const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  validateSearch: validateImportsSearch,
  component: pageWithCopy(
    ['imports'],
    lazyRouteComponent(() => import('./pages/imports/imports-page.tsx'), 'ImportsPage'),
  ),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports/$id',
  validateSearch: validateImportSearch,
  component: pageWithCopy(
    ['imports', 'sheet'],
    lazyRouteComponent(() => import('./pages/imports/import-page.tsx'), 'ImportPage'),
  ),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$area',
  component: pageWithCopy(
    ['reports'],
    lazyRouteComponent(() => import('./pages/reports/report-page.tsx'), 'ReportPage'),
  ),
});

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: validateLoginSearch,
  component: pageWithCopy(
    ['account'],
    lazyRouteComponent(() => import('./pages/login/login-page.tsx'), 'LoginPage'),
  ),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: pageWithCopy(
    ['account'],
    lazyRouteComponent(() => import('./pages/account/account-page.tsx'), 'AccountPage'),
  ),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  validateSearch: validateSetupSearch,
  component: pageWithCopy(
    ['account'],
    lazyRouteComponent(() => import('./pages/setup/setup-page.tsx'), 'SetupPage'),
  ),
});

const wallRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wall',
  validateSearch: validateWallSearch,
  staticData: { bare: true },
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => loadWall(context.queryClient, deps),
  component: pageWithCopy(
    ['wall'],
    lazyRouteComponent(() => import('./pages/wall/wall-page.tsx'), 'WallPage'),
  ),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets',
  validateSearch: validateRegisterSearch,
  component: pageWithCopy(
    ['imports', 'register'],
    lazyRouteComponent(() => import('./pages/target-register/register-page.tsx'), 'RegisterPage'),
  ),
});

const newTargetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/new',
  validateSearch: validateNewTargetSearch,
  component: pageWithCopy(
    ['register'],
    lazyRouteComponent(() => import('./pages/target-register/target-form-page.tsx'), 'NewTargetPage'),
  ),
});

const registeredTargetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/$code',
  errorComponent: EntryError,
  component: pageWithCopy(
    ['register'],
    lazyRouteComponent(() => import('./pages/target-register/target-page.tsx'), 'TargetPage'),
  ),
});

const editTargetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/$code/edit',
  errorComponent: EntryError,
  component: pageWithCopy(
    ['register'],
    lazyRouteComponent(() => import('./pages/target-register/target-form-page.tsx'), 'EditTargetPage'),
  ),
});

const newDocumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/new',
  component: pageWithCopy(
    ['register'],
    lazyRouteComponent(() => import('./pages/target-register/document-form-page.tsx'), 'NewDocumentPage'),
  ),
});

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$document',
  errorComponent: EntryError,
  component: pageWithCopy(
    ['register'],
    lazyRouteComponent(() => import('./pages/target-register/document-page.tsx'), 'DocumentPage'),
  ),
});

const editDocumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$document/edit',
  errorComponent: EntryError,
  component: pageWithCopy(
    ['register'],
    lazyRouteComponent(() => import('./pages/target-register/document-form-page.tsx'), 'EditDocumentPage'),
  ),
});

const routeTree = rootRoute.addChildren([
  boardRoute,
  areaProfileRoute,
  wantedRoute,
  comparisonRoute,
  indicatorsRoute,
  indicatorRoute,
  importsRoute,
  importRoute,
  reportRoute,
  loginRoute,
  setupRoute,
  accountRoute,
  wallRoute,
  registerRoute,
  newTargetRoute,
  registeredTargetRoute,
  editTargetRoute,
  newDocumentRoute,
  documentRoute,
  editDocumentRoute,
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
  interface StaticDataRouteOption {
    /** Fills the window by itself: no header, no footer. */
    bare?: boolean;
  }
}
