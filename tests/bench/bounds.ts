/** Prints what was measured beside its bounds, and remembers whether all held. */
export class TimeBounds {
  private passed = true;

  readonly check = (what: string, value: string, holds: boolean): void => {
    this.passed &&= holds;
    console.log(`${holds ? '  ' : '✗ '}${what.padEnd(58)} ${value}`);
  };

  /** The last line, and how the process ends. */
  end(): void {
    console.log(this.passed ? 'bench: all within bounds' : 'bench: out of bounds');
    process.exitCode = this.passed ? 0 : 1;
  }
}
