import { userInfo } from 'node:os';
import type { Recorder } from '@kts/store';

/** Who is recorded as having done what a command does: whom the machine knows at the terminal. */
export const terminal = (): Recorder => ({
  userId: null,
  name: `dòng lệnh (${userInfo().username})`,
  address: null,
});
