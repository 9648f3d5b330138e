// The real server in a process of its own, for the bench and the kill loop. Tells its parent where it is
// and with which cookies; answers "measure" with what it cost since the last time, and "collect" once its garbage
// is gone.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readConfig, serve, stop } from '@kts/server';
import { cookieFor } from './cookie-for.ts';

const began = performance.now();
const serving = await serve(readConfig(process.env, process.cwd()), Date.now);
const { store } = serving;

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('SIGTERM', () => void stop(serving).then(() => process.exit()));
// Its parent is gone.
process.on('disconnect', () => process.exit());
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
process.on('message', (message) => {
  if (message === 'collect') {
    collect();
    process.send?.({ kind: 'collected' });
    return;
  }
  process.send?.({
    kind: 'measured',
    stalled: delay.max / 1e6,
  });
  delay.reset();
});
process.send?.({
  kind: 'serving',
  address: serving.address,
  editor: cookieFor(store, 'bench editor', 'editor'),
  approver: cookieFor(store, 'bench approver', 'approver'),
  startedIn: performance.now() - began,
});
