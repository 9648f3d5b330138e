import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type Json, ROOT } from './app.ts';

/** Milliseconds that the event loop stood still at the longest. */
export type Measured = { readonly stalled: number };

export type ServerProcess = {
  readonly child: ChildProcess;
  readonly address: string;
  readonly editor: string;
  readonly approver: string;
  readonly startedIn: number;
  readonly send: (
    cookie: string,
    method: string,
    path: string,
    body?: string | Uint8Array | object,
  ) => Promise<Json>;
  /** Since the last time. */
  readonly measure: () => Promise<Measured>;
  /** Collects its garbage: what it still holds then, it needs. */
  readonly collect: () => Promise<void>;
  readonly ended: Promise<void>;
};

const told = (child: ChildProcess, kind: string): Promise<Json> =>
  new Promise((resolve, reject) => {
    const end = (code: number | null): void => reject(new Error(`The server ended with ${code}`));
    const hear = (message: Json): void => {
      if (message.kind !== kind) return;
      child.off('message', hear);
      child.off('exit', end);
      resolve(message);
    };
    child.on('message', hear);
    child.on('exit', end);
  });

/** Starts the real server on a folder of data, in a process that can be measured and killed. */
export async function serverProcess(
  dataDir: string,
  seed: 'codebook' | 'figures' = 'codebook',
  env: Readonly<Record<string, string>> = {},
  output: 'inherit' | 'ignore' = 'inherit',
): Promise<ServerProcess> {
  const child = fork(join(ROOT, 'tests/support/bench-server.ts'), {
    env: {
      ...process.env,
      KTS_DATA_DIR: dataDir,
      KTS_SEED: seed,
      PORT: '0',
      KTS_UPLOADS_PER_MINUTE: '100000',
      ...env,
    },
    execArgv: [],
    stdio: ['ignore', output, output, 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { address, editor, approver, startedIn } = await told(child, 'serving');
  return {
    child,
    address,
    editor,
    approver,
    startedIn,
    ended,
    send: async (cookie, method, path, body) => {
      const isJson = typeof body === 'object' && !(body instanceof Uint8Array);
      const response = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: {
          cookie,
          'x-kts-request': '1',
          ...(isJson ? { 'content-type': 'application/json' } : {}),
        },
        ...(body === undefined
          ? {}
          : { body: isJson ? JSON.stringify(body) : (body as string | Uint8Array<ArrayBuffer>) }),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
      return answer;
    },
    collect: async () => {
      const answer = told(child, 'collected');
      child.send('collect');
      await answer;
    },
    measure: () => {
      const answer = told(child, 'measured');
      child.send('measure');
      return answer;
    },
  };
}
