/** Why the program cannot begin, in one line that says what an administrator can do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
