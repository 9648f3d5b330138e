import { account } from './account.ts';
import { accounts } from './accounts.ts';
import { board } from './board.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { comparison } from './comparison.ts';
import { errors } from './errors.ts';
import { imports } from './imports.ts';
import { indicators } from './indicators.ts';
import { method } from './method.ts';
import { nationwide } from './nationwide.ts';
import { profile } from './profile.ts';
import { reports } from './reports.ts';
import { register } from './register.ts';
import { sheet } from './sheet.ts';
import { shell } from './shell.ts';
import { wanted } from './wanted.ts';
import { wall } from './wall.ts';

/** One file per screen; `en/` must have exactly these keys (the types see to it). */
export const messages = {
  common,
  shell,
  changes,
  charts,
  board,
  comparison,
  nationwide,
  profile,
  indicators,
  method,
  imports,
  reports,
  account,
  accounts,
  errors,
  wanted,
  wall,
  register,
  sheet,
};
