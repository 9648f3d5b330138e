import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@kts/domain';
import type { Store } from '@kts/store';

/** The cookie of somebody with a role, who is made where he is not there, as the command line would. */
export function cookieFor(store: Store, name: string, role: Role): string {
  const user = { name, nameKey: name, passwordHash: '', role, area: null, createdAt: Date.now() };
  const by = { userId: null, name: 'test', address: null };
  const added = () =>
    store.recorded(
      () => store.users.add(user),
      () => ({ by, at: Date.now(), action: 'account-added', subject: name, details: {} }),
    );
  const id = (store.users.findByKey(name) ?? added())?.id ?? 0;
  const secret = randomBytes(32).toString('base64url');
  const token = createHash('sha256').update(secret).digest();
  const session = {
    token,
    userId: id,
    at: Date.now(),
    address: '127.0.0.1',
    network: '127.0.0.1',
    agent: '',
    device: token,
  };
  store.sessions.start(session, { createdAfter: 0, seenAfter: 0 }, null);
  return `__Host-kts=${secret}`;
}
