import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { hasAlready, sendNotChanged, sendTagged } from './answer-tag.ts';
import { API_ROOT } from './api-root.ts';
import { CodedBody } from './coded-body.ts';
import { askedCoding } from './content-coding.ts';
import type { MethodsOf } from './methods.ts';
import { sendNoRoute } from './problems.ts';

/** Built pages; an address without a file is a page of the browser's router. */
export async function pages(
  app: FastifyInstance,
  webRoot: string | null,
  methodsOf: MethodsOf,
): Promise<void> {
  const shell = webRoot === null ? null : await pageShell(webRoot);
  if (webRoot !== null) {
    await app.register(fastifyStatic, {
      root: webRoot,
      index: false,
      wildcard: false,
      // The build writes a `.br` beside every text file.
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(webRoot, 'assets'));
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isPage =
      shell !== null &&
      ['GET', 'HEAD'].includes(request.method) &&
      !path.startsWith(API_ROOT) &&
      !/\.[a-z0-9]+$/i.test(path);
    if (!isPage) return sendNoRoute(request, reply, methodsOf(path));
    reply.header('cache-control', 'public, no-cache');
    if (hasAlready(request, shell.tag)) return sendNotChanged(reply, shell.tag);
    reply.type('text/html; charset=utf-8');
    return sendTagged(reply, shell.tag, shell.body.as(askedCoding(request.headers['accept-encoding'])));
  });
}

/** The page that all addresses share, in all its forms, and the name of what is in it. */
async function pageShell(webRoot: string): Promise<{ readonly body: CodedBody; readonly tag: string }> {
  const bytes = await readFile(join(webRoot, 'index.html'));
  const body = new CodedBody(bytes);
  await Promise.all([body.shorten('br'), body.shorten('gzip')]);
  return { body, tag: `W/"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"` };
}
