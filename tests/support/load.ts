import { connect, type Socket } from 'node:net';

/** One request, as it goes over the wire. */
export type Request = { readonly path: string; readonly headers?: Readonly<Record<string, string>> };
export type Load = { readonly answers: number; readonly milliseconds: number };

const CONNECTIONS = 8;
const HEAD_END = '\r\n\r\n';

/**
 * Asks the same thing again and again on eight connections. What is asked for is written and counted as bytes, so
 * that who asks costs less than who answers.
 * @param status that every answer must have
 */
export async function load(
  origin: string,
  { path, headers = {} }: Request,
  { status, milliseconds }: { readonly status: number; readonly milliseconds: number },
): Promise<Load> {
  const { hostname, port } = new URL(origin);
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${hostname}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  const bytes = Buffer.from(lines.join('\r\n') + HEAD_END);
  const began = performance.now();
  const isOver = (): boolean => performance.now() - began >= milliseconds;
  const counts = await Promise.all(
    Array.from({ length: CONNECTIONS }, () =>
      askUntil(connect(Number(port), hostname).setNoDelay(), bytes, { status, isOver }),
    ),
  );
  const answers = counts.reduce((total, one) => total + one, 0);
  return { answers, milliseconds: performance.now() - began };
}

type Asking = { readonly status: number; readonly isOver: () => boolean };

function askUntil(socket: Socket, request: Buffer, { status, isOver }: Asking): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let answers = 0;
  let left = 0;
  const ask = (): void => void socket.write(request);
  socket.on('connect', ask).on('error', reject);
  socket.on('data', (chunk: Buffer) => {
    left = left > 0 ? left - chunk.length : bodyLeft(chunk, status);
    if (Number.isNaN(left)) {
      socket.destroy(new Error(chunk.toString('latin1', 0, 300)));
      return;
    }
    if (left > 0) return;
    answers += 1;
    if (!isOver()) ask();
    else {
      socket.destroy();
      resolve(answers);
    }
  });
  return promise;
}

/** Of the body, after the first piece of an answer; NaN where it is none of this status. */
function bodyLeft(chunk: Buffer, status: number): number {
  const end = chunk.indexOf(HEAD_END);
  const head = chunk.toString('latin1', 0, end);
  if (end < 0 || !head.startsWith(`HTTP/1.1 ${status} `)) return Number.NaN;
  if (status === 304) return 0;
  const [, length = Number.NaN] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  return Number(length) - (chunk.length - end - HEAD_END.length);
}
