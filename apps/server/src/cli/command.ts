import type { Config } from '../config.ts';

export type Surroundings = {
  readonly config: Config;
  readonly clock: () => number;
  readonly print: (line: string) => void;
  readonly warn: (line: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
};

/** A command of `kts`. Its result is the exit code: 0 done, 1 failed, 2 usage error; null keeps running. */
export type Command = {
  readonly usage: string;
  readonly summary: string;
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<number | null>;
};
