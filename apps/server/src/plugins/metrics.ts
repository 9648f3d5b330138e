import { timingSafeEqual } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { foldersHealth } from '../folder/folders-health.ts';
import { RequestProblem } from './problems.ts';

/** Upper ends of the classes of durations, in seconds. */
const CLASSES = [0.005, 0.02, 0.1, 0.5, 2, 10] as const;

type Sample = { readonly labels?: Readonly<Record<string, string>>; readonly value: number };
type Metric = {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly samples: readonly Sample[];
};

/** The text that Prometheus reads (exposition format 0.0.4). */
const textOf = ({ name, type, help, samples }: Metric): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(({ labels = {}, value }) => {
      const told = Object.entries(labels).map(([label, text]) => `${label}="${text}"`);
      return `${name}${told.length === 0 ? '' : `{${told.join(',')}}`} ${value}`;
    }),
  ].join('\n');

/**
 * `/metrics` for who watches the server: requests, queue, revision, backups, memory. For this machine itself, or
 * for who has the token; to anybody else there is no such address. No name, address or figure is in it.
 */
export function metrics(app: FastifyInstance, context: Context, queue: () => number): void {
  const { config, clock } = context;
  const folders = foldersHealth(config, clock);
  const requests = new Map<string, number>();
  const classes = new Map<number, number>();
  let seconds = 0;
  let answered = 0;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  app.addHook('onClose', async () => delay.disable());
  app.addHook('onResponse', async ({ method }, reply) => {
    const name = `${method} ${Math.floor(reply.statusCode / 100)}xx`;
    requests.set(name, (requests.get(name) ?? 0) + 1);
    const took = reply.elapsedTime / 1000;
    answered += 1;
    seconds += took;
    for (const end of CLASSES) if (took <= end) classes.set(end, (classes.get(end) ?? 0) + 1);
  });

  app.get('/metrics', { schema: { hide: true } }, (request, reply) => {
    if (!mayWatch(request, config)) throw new RequestProblem(404, 'no-route', '/metrics');
    const { backup, snapshot } = folders();
    const stalled = delay.max / 1e9;
    delay.reset();
    const gauge = (name: string, help: string, value: number): Metric => ({
      name,
      type: 'gauge',
      help,
      samples: [{ value }],
    });
    const all: Metric[] = [
      {
        name: 'kts_requests_total',
        type: 'counter',
        help: 'Requests answered, by method and class of status.',
        samples: [...requests].map(([name, value]) => {
          const [method = '', status = ''] = name.split(' ');
          return { labels: { method, status }, value };
        }),
      },
      {
        name: 'kts_requests_within_total',
        type: 'counter',
        help: 'Requests answered within so many seconds.',
        samples: [
          ...CLASSES.map((end) => ({ labels: { le: String(end) }, value: classes.get(end) ?? 0 })),
          { labels: { le: '+Inf' }, value: answered },
        ],
      },
      {
        name: 'kts_requests_seconds_total',
        type: 'counter',
        help: 'Seconds that answers took, all together.',
        samples: [{ value: seconds }],
      },
      gauge(
        'kts_event_loop_stalled_seconds',
        'Longest stall of the serving thread since the last look.',
        stalled,
      ),
      gauge('kts_queue_length', 'Files being read or published, and those that wait.', queue()),
      gauge('kts_revision', 'Number of the last published batch.', context.store.revision()),
      gauge('kts_backup_ok', 'Whether the last backup is sound and recent.', backup?.ok === false ? 0 : 1),
      gauge('kts_backup_age_seconds', 'Age of the last sound backup; -1 for none.', backup?.ageSeconds ?? -1),
      gauge(
        'kts_snapshot_revision',
        'Revision of the last snapshot for reading nodes; -1 for none.',
        snapshot?.revision ?? -1,
      ),
      gauge('kts_memory_bytes', 'Resident memory of the serving process.', process.memoryUsage.rss()),
      gauge('kts_uptime_seconds', 'Since the process began.', Math.round(process.uptime())),
    ];
    return reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(`${all.map(textOf).join('\n')}\n`);
  });
}

/** A proxy on this machine speaks for others, and says so. */
function mayWatch({ headers, socket }: FastifyRequest, { metricsToken }: Config): boolean {
  if (metricsToken !== null) {
    const [given, own] = [headers.authorization ?? '', `Bearer ${metricsToken}`].map((text) =>
      Buffer.from(text),
    );
    if (
      given !== undefined &&
      own !== undefined &&
      given.length === own.length &&
      timingSafeEqual(given, own)
    )
      return true;
  }
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some(
    (name) => headers[name] !== undefined,
  );
  const address = socket.remoteAddress ?? '';
  return !isForwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address);
}
