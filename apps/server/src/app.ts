import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { loginDesk } from './accounts/login-desk.ts';
import type { Context } from './context.ts';
import { areaChangesRoutes } from './features/area-changes/area-changes-routes.ts';
import { areaProfileRoutes } from './features/area-profile/area-profile-routes.ts';
import { accountRoutes } from './features/account/account-routes.ts';
import { areasRoutes } from './features/areas/areas-routes.ts';
import { auditRoutes } from './features/audit/audit-routes.ts';
import { batchesRoutes } from './features/batches/batches-routes.ts';
import { comparisonRoutes } from './features/comparison/comparison-routes.ts';
import { documentFileRoutes } from './features/documents/document-file-routes.ts';
import { documentsRoutes } from './features/documents/documents-routes.ts';
import { formsRoutes } from './features/forms/forms-routes.ts';
import { healthRoutes } from './features/health/health-routes.ts';
import { sheetRoutes } from './features/imports/sheet-routes.ts';
import { importListsRoutes } from './features/imports/import-lists-routes.ts';
import { importsRoutes } from './features/imports/imports-routes.ts';
import { uploadRoutes } from './features/imports/upload-routes.ts';
import { indicatorsRoutes } from './features/indicators/indicators-routes.ts';
import { observationsRoutes } from './features/observations/observations-routes.ts';
import { reportsRoutes } from './features/reports/reports-routes.ts';
import { sessionRoutes } from './features/session/session-routes.ts';
import { setupRoutes } from './features/setup/setup-routes.ts';
import { targetFileRoutes } from './features/target-register/target-file-routes.ts';
import { targetRegisterRoutes } from './features/target-register/target-register-routes.ts';
import { targetsRoutes } from './features/targets/targets-routes.ts';
import { templatesRoutes } from './features/templates/templates-routes.ts';
import { secondFactorRoutes } from './features/account/second-factor-routes.ts';
import { usersRoutes } from './features/users/users-routes.ts';
import { wantedRoutes } from './features/wanted/wanted-routes.ts';
import { importDesk } from './imports/import-desk.ts';
import { access } from './plugins/access.ts';
import { API_ROOT } from './plugins/api-root.ts';
import type { ReadRouting } from './plugins/endpoints.ts';
import { foreignRequests } from './plugins/foreign-requests.ts';
import { keptAnswers } from './plugins/kept-answers.ts';
import { knownMoments } from './plugins/known-moments.ts';
import { metrics } from './plugins/metrics.ts';
import { methods } from './plugins/methods.ts';
import { openApi } from './plugins/openapi.ts';
import { pages } from './plugins/pages.ts';
import { answerForNode, answerParserError } from './plugins/parser-errors.ts';
import { answerProblems, sendUnreadable } from './plugins/problems.ts';
import { refusalRecord } from './plugins/refusal-record.ts';
import { readOnly } from './plugins/read-only.ts';
import { responseCache } from './plugins/response-cache.ts';
import { workQueue } from './plugins/work-queue.ts';

export type AppOptions = {
  readonly context: Context;
  /** Folder of the built pages; null serves the API alone. */
  readonly webRoot: string | null;
  readonly logger?: FastifyServerOptions['logger'];
};

/** The whole server as a value: no port, no signals, no clock of its own. */
export async function buildApp({ context, webRoot, logger = false }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger,
    trustProxy: context.config.trustProxy ?? false,
    routerOptions: { maxParamLength: 200 },
    bodyLimit: 65_536,
    ...PATIENCE,
    frameworkErrors: sendUnreadable,
    clientErrorHandler: answerParserError,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // A form of another site can send plain text without being asked for leave.
  app.removeContentTypeParser('text/plain');
  await app.register(helmet, securityHeaders);
  await app.register(compress, { global: true, encodings: ['br', 'gzip', 'identity'] });
  answerProblems(app);
  answerForNode(app);
  if (context.config.readOnly !== null) readOnly(app, context.config);
  refusalRecord(app, context);
  foreignRequests(app);
  await access(app, context);
  const methodsOf = methods(app);
  await openApi(app, context.version);
  routes(app, context);
  await pages(app, webRoot, methodsOf);
  return app;
}

/**
 * How long a connection may keep the server: without a byte either way (longer than anybody is made to wait for
 * an answer), until the headers are there, until all of a request is, and between two requests. Milliseconds.
 */
const PATIENCE = {
  connectionTimeout: 45_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 30_000,
  // Node's own answer to a request without a host would go out without our headers.
  http: { headersTimeout: 20_000, connectionsCheckingInterval: 5000, requireHostHeader: false },
};

/** Set one by one: the defaults would send a plain-HTTP intranet to https. */
const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Mantine sets sizes and colours as style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  hsts: { maxAge: 31_536_000, includeSubDomains: false },
  referrerPolicy: { policy: 'same-origin' as const },
};

/** Files on their way change nothing that is signed before they are published; nor does who comes and goes. */
const SIGNED_ELSEWHERE = /^\/(?:imports|batches|session|account\/sessions)\b/;

/** The table of contents: every feature, by hand. */
function routes(app: FastifyInstance, context: Context): void {
  const desk = importDesk(context, app.log);
  app.addHook('preClose', async () => desk.stopWaiting());
  app.addHook('onClose', () => desk.close());
  app.addHook('onListen', async () => {
    desk.work.warmUp();
    const { indicators, observationPages } = context.store.queries;
    // What fails here the first page tells of.
    indicators
      .warmUp()
      .then(observationPages.warmUp)
      .catch(() => {});
  });
  // Publications are signed where they are made; other changes right after, and what is left once an hour.
  app.addHook('onResponse', async ({ method, url }, { statusCode }) => {
    const isChange = method !== 'GET' && method !== 'HEAD' && statusCode < 300;
    if (isChange && !SIGNED_ELSEWHERE.test(url.slice(API_ROOT.length))) desk.sign();
  });
  const hourly = setInterval(desk.sign, 3_600_000).unref();
  app.addHook('onClose', async () => clearInterval(hourly));
  metrics(app, context, desk.work.length);
  const login = loginDesk(context);
  app.addHook('onClose', () => login.failures.close());
  app.register(async (api) => {
    const routing = { app: api, context, ...makings(api, context) };
    const importing = { app: api, context, desk };
    knownMoments(api, context);
    healthRoutes(routing);
    sessionRoutes({ ...routing, login });
    setupRoutes({ ...routing, login });
    accountRoutes({ ...routing, login });
    secondFactorRoutes({ ...routing, login });
    usersRoutes(routing);
    indicatorsRoutes(routing);
    areasRoutes(routing);
    observationsRoutes(routing);
    comparisonRoutes(routing);
    areaProfileRoutes(routing);
    targetsRoutes(routing);
    wantedRoutes(routing);
    areaChangesRoutes(routing);
    reportsRoutes(routing);
    auditRoutes(importing);
    batchesRoutes(importing);
    importsRoutes(importing);
    importListsRoutes(importing);
    formsRoutes(importing);
    sheetRoutes(importing);
    uploadRoutes(importing);
    templatesRoutes(importing);
    documentsRoutes(routing);
    documentFileRoutes(routing);
    targetRegisterRoutes(routing);
    targetFileRoutes({ ...routing, desk });
  });
}

/** How much of their making one client may have under way. */
const ANSWERS_WAITING = 40;
const BRIEFINGS_WAITING = 10;

/** Two lines: a Word file, made beside the main thread, holds up no answer. */
function makings(app: FastifyInstance, context: Context): Pick<ReadRouting, 'answers' | 'briefings'> {
  const { config, clock } = context;
  const { answersPerMinute, briefingsPerMinute } = config;
  const answers = workQueue({ perMinute: answersPerMinute, waiting: ANSWERS_WAITING, clock });
  const briefings = workQueue({ perMinute: briefingsPerMinute, waiting: BRIEFINGS_WAITING, clock });
  app.addHook('preClose', async () => {
    answers.close();
    briefings.close();
  });
  return {
    answers: { ...keptAnswers(app, context), queue: answers },
    briefings: { kept: responseCache<Uint8Array>(), queue: briefings },
  };
}
