// The real server in a process of its own, for the bench and the kill loop. Tells its parent where it is
// and with which cookies; answers "measure" with what it cost since the last time.
import { createHash, randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readConfig, serve, stop } from '@kts/server';

const began = performance.now();
const serving = await serve(readConfig(process.env, process.cwd()), Date.now);
const { store } = serving;

const cookieOf = (name: string, role: 'editor' | 'approver'): string => {
  const user = { name, nameKey: name, passwordHash: '', role, area: null, createdAt: Date.now() };
  const by = { userId: null, name: 'bench', address: null };
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
};

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('SIGTERM', () => void stop(serving).then(() => process.exit()));
// Its parent is gone.
process.on('disconnect', () => process.exit());
process.on('message', () => {
  process.send?.({
    kind: 'measured',
    stalled: delay.max / 1e6,
  });
  delay.reset();
});
process.send?.({
  kind: 'serving',
  address: serving.address,
  editor: cookieOf('bench editor', 'editor'),
  approver: cookieOf('bench approver', 'approver'),
  startedIn: performance.now() - began,
});
