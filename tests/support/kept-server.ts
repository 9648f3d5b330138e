// The real server with one route more: `/constant/<n>` sends what the parent told it, the same bytes and headers
// each time. Answers "cpu" with the milliseconds of processor time that it has used.
import { buildApp, openContext, readConfig } from '@kts/server';

type Constant = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
export type KeptServerMessage = 'cpu' | { readonly constants: readonly Constant[] };

const context = await openContext(readConfig(process.env, process.cwd()), Date.now);
const app = await buildApp({ context, webRoot: null, logger: { level: 'warn' } });
let constants: readonly (Omit<Constant, 'body'> & { readonly body: Buffer })[] = [];
app.get<{ Params: { n: string } }>('/constant/:n', { schema: { hide: true } }, (request, reply) => {
  const { status, headers, body } = constants[Number(request.params.n)] ?? { status: 404, headers: {} };
  return reply.code(status).headers(headers).send(body);
});

process.on('disconnect', () => process.exit());
process.on('message', (message: KeptServerMessage) => {
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000 });
    return;
  }
  constants = message.constants.map((one) => ({ ...one, body: Buffer.from(one.body, 'base64') }));
  process.send?.({ constants: constants.length });
});
process.send?.({ address: await app.listen({ port: 0, host: '127.0.0.1' }) });
