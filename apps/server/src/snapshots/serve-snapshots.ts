import { logOptions } from '../log-options.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { type Config, ConfigError } from '../config.ts';
import { type ServedSnapshot, editions } from './editions.ts';
import { requireCurrent, snapshotContext } from './open-snapshot.ts';
import { readCurrent } from './snapshot-folder.ts';

export type ReadingNode = { readonly address: string; readonly close: () => Promise<void> };

type Given = {
  readonly config: Config;
  readonly version: string;
  readonly clock: () => number;
  readonly webRoot: string | null;
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
  const served = editions(await openEdition(folder, given));
  const server = listenerLike(served.current().app, served.answer);
  const ended = follow(folder, given, served);
  await listen(server, given.config);
  const { host } = given.config;
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    close: async () => {
      ended();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      await served.close();
    },
  };
}

/** Goes on to each new snapshot. @returns what ends it */
function follow(folder: string, given: Given, served: ReturnType<typeof editions>): () => void {
  let isLooking = false;
  let told = '';
  const goOn = async (file: string): Promise<void> => {
    try {
      served.replace(await openEdition(folder, given));
    } catch (error) {
      // It may still be on its way: tried again each time, and told once.
      const { log } = served.current().app;
      if (told !== file)
        log.error({ reason: String(error) }, 'a snapshot cannot be read; the one before is served on');
      told = file;
    }
  };
  const look = async (): Promise<void> => {
    const current = readCurrent(folder);
    if (isLooking || current === null || current.file === served.current().file) return;
    isLooking = true;
    await goOn(current.file);
    isLooking = false;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY).unref();
  return () => clearInterval(timer);
}

async function openEdition(folder: string, { webRoot, ...given }: Given): Promise<ServedSnapshot> {
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
