// `npm run -s kts -- <command>`: the command line.
import { buildWeb, install, runServer } from './prepare.mjs';

install();
if (process.argv[2] === 'serve') buildWeb();
runServer(process.argv.slice(2));
