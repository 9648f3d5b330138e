// `npm start`: from a bare clone to a serving dashboard.
import { buildWeb, install, runServer } from './prepare.mjs';

install();
buildWeb();
runServer(['serve', ...process.argv.slice(2)]);
