import type { Role } from '@kts/domain';
import { newAccount } from '@kts/server';
import type { Json, TestApp } from './app.ts';
import { PASSWORD } from './desk.ts';

/** Uploads a file, acknowledges what it must, and has it published by somebody else, all through the API. */
export async function publishOn({ app, context, store }: TestApp, content: string): Promise<void> {
  const cookieOf = async (name: string, role: Role): Promise<string> => {
    const user = await newAccount(context, { name, role, area: null, password: PASSWORD });
    if (typeof user === 'string') throw new Error(user);
    store.users.add(user);
    const headers = { host: '127.0.0.1', 'x-kts-request': '1' };
    const payload = { name, password: PASSWORD };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', headers, payload });
    return String(answer.headers['set-cookie']).split(';')[0] ?? '';
  };
  const call = async (
    cookie: string,
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: unknown,
  ): Promise<Json> => {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { host: '127.0.0.1', 'x-kts-request': '1', cookie },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.body}`);
    return JSON.parse(answer.body);
  };
  const editor = await cookieOf('Lê Nhập', 'editor');
  const approver = await cookieOf('Trần Duyệt', 'approver');
  const { id } = await call(editor, 'POST', '/imports?filename=so-lieu.csv', Buffer.from(content));
  const detail = await call(editor, 'GET', `/imports/${id}?wait=30`);
  if (detail.state !== 'ready')
    throw new Error(`not ready but ${detail.state}: ${JSON.stringify(detail.issues)}`);
  await call(editor, 'PATCH', `/imports/${id}`, { acknowledged: detail.mustAcknowledge });
  await call(editor, 'POST', `/imports/${id}/submit`);
  await call(approver, 'POST', `/imports/${id}/approve`, { digest: detail.digest });
}
