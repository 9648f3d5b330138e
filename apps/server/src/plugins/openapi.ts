import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { API_ROOT } from './api-root.ts';

/** The OpenAPI document, made of the same schemas that check every request. */
export async function openApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'KTS · Theo dõi chỉ tiêu kinh tế số cấp tỉnh',
        description:
          'Figures of the digital economy of the provinces of Vietnam, their targets and verdicts.',
        version,
      },
    },
    transform: jsonSchemaTransform,
  });
  const options = { schema: { hide: true }, config: { access: 'public' as const } };
  app.get(`${API_ROOT}/openapi.json`, options, async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
    return reply.send(app.swagger());
  });
}
