import { board } from './board.ts';
import { charts } from './charts.ts';
import { common } from './common.ts';
import { comparison } from './comparison.ts';
import { errors } from './errors.ts';
import { indicators } from './indicators.ts';
import { profile } from './profile.ts';
import { register } from './register.ts';
import { shell } from './shell.ts';

/** One file per screen; `en/` must have exactly these keys (the types see to it). */
export const messages = { common, shell, charts, board, comparison, profile, indicators, register, errors };
