import type { Problem } from '@kts/contract';

/** What went wrong with a request: the server's problem, or `null` when it could not be reached. */
export class ApiProblem extends Error {
  readonly address: string;
  readonly problem: Problem | null;

  constructor(address: string, problem: Problem | null, cause?: unknown) {
    super(problem?.detail ?? problem?.title ?? `No answer from ${address}`, { cause });
    this.name = 'ApiProblem';
    this.address = address;
    this.problem = problem;
  }

  /** HTTP status; 0 when there was no answer. */
  get status(): number {
    return this.problem?.status ?? 0;
  }
}

/** The problem that an answer carries; one made of its status line when it carries none. */
export async function problemOf(response: Response): Promise<Problem> {
  const stated = await response.json().catch(() => null);
  if (isProblem(stated)) return stated;
  return {
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    detail: response.statusText || `HTTP ${response.status}`,
    instance: response.url,
  };
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    typeof value.title === 'string' &&
    'status' in value &&
    typeof value.status === 'number' &&
    'detail' in value &&
    typeof value.detail === 'string'
  );
}
