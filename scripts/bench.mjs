// `npm run bench`: what an import costs, what readers notice of it, what a kept answer costs, what a page of observations
// costs, what a flood of logins does, what others notice of a client that asks for too much, what files made to do
// harm cost, and how soon the board stands. Exits 1 when a bound is passed.
import { join } from 'node:path';
import { buildWeb, install, pinnedNode, root, run } from './prepare.mjs';

install();
buildWeb();
const codes = [
  'import-bench',
  'readers-bench',
  'kept-bench',
  'observations-bench',
  'login-bench',
  'work-bench',
  'hostile-bench',
  'board-bench',
].map((name) => run(pinnedNode, [join(root, `tests/bench/${name}.ts`)]));
process.exit(Math.max(...codes));
