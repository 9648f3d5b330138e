import { logOptions } from '../log-options.ts';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { type Config, ConfigError } from '../config.ts';
import { requireCurrent, snapshotContext } from './open-snapshot.ts';
import { readCurrent } from './snapshot-folder.ts';

export type ReadingNode = { readonly address: string; readonly close: () => Promise<void> };

type Given = {
  readonly config: Config;
  readonly version: string;
  readonly clock: () => number;
  readonly webRoot: string | null;
};

/** One snapshot with all that answers from it, and who still waits for an answer of it. */
type Edition = {
  readonly app: FastifyInstance;
  readonly file: string;
  readonly close: () => Promise<void>;
};

const LOOK_EVERY = 1000;

/**
 * Serves what is published from snapshots that another machine puts into a folder, and nothing else. A new one
 * is opened beside the one that is read: whoever asks from then on is answered from it, who waits still from
 * the one before, which is closed after him.
 */
export async function serveSnapshots(folder: string, given: Given): Promise<ReadingNode> {
  if (!given.config.publicRead)
    throw new ConfigError('KTS_READ_ONLY: cần KTS_PUBLIC_READ=true / a reading node serves what is public');
  let edition = await openEdition(folder, given);
  const waiting = new Map<Edition, number>();
  const closing = new Set<Promise<void>>();

  const leave = (left: Edition): void => {
    const rest = (waiting.get(left) ?? 1) - 1;
    waiting.set(left, rest);
    if (rest === 0 && left !== edition) retire(left);
  };
  const retire = (former: Edition): void => {
    waiting.delete(former);
    const closed = former.close().finally(() => closing.delete(closed));
    closing.add(closed);
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const asked = edition;
    waiting.set(asked, (waiting.get(asked) ?? 0) + 1);
    response.once('close', () => leave(asked));
    asked.app.routing(request, response);
  };
  const server = listenerLike(edition.app, answer);

  let isLooking = false;
  let told = '';
  const look = async (): Promise<void> => {
    const current = readCurrent(folder);
    if (isLooking || current === null || current.file === edition.file) return;
    isLooking = true;
    try {
      const former = edition;
      edition = await openEdition(folder, given);
      if ((waiting.get(former) ?? 0) === 0) retire(former);
    } catch (error) {
      // It may still be on its way: tried again each time, and told once.
      if (told !== current.file)
        edition.app.log.error(
          { reason: String(error) },
          'a snapshot cannot be read; the one before is served on',
        );
      told = current.file;
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY).unref();
  await listen(server, given.config);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${given.config.host.includes(':') ? `[${given.config.host}]` : given.config.host}:${port}`,
    close: async () => {
      clearInterval(timer);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      await Promise.all([...closing, edition.close()]);
    },
  };
}

async function openEdition(folder: string, { webRoot, ...given }: Given): Promise<Edition> {
  const current = requireCurrent(folder);
  const context = await snapshotContext(folder, current, given);
  try {
    const app = await buildApp({ context, webRoot, logger: logOptions(given.config, given.clock) });
    await app.ready();
    const close = async (): Promise<void> => {
      await app.close();
      context.store.close();
    };
    return { app, file: current.file, close };
  } catch (error) {
    context.store.close();
    throw error;
  }
}

/** With the time-outs and the answer to what is no HTTP that the server has elsewhere. */
function listenerLike(
  { server: model }: FastifyInstance,
  answer: Parameters<typeof createServer>[1],
): Server {
  const server = createServer(answer);
  const { timeout, requestTimeout, headersTimeout, keepAliveTimeout, maxRequestsPerSocket } = model as Server;
  Object.assign(server, { timeout, requestTimeout, headersTimeout, keepAliveTimeout, maxRequestsPerSocket });
  for (const listener of model.listeners('clientError')) server.on('clientError', listener as () => void);
  return server;
}

const listen = (server: Server, { port, host }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
