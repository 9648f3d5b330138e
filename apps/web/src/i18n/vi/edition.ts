import { accounts } from './accounts.ts';
import { board } from './board.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { shell } from './shell.ts';
import * as words from './words.ts';

/** What is loaded at once; the copy of other pages comes with them: see `page-copy.ts`. */
export const edition = { messages: { common, shell, board, accounts, errors }, words };
