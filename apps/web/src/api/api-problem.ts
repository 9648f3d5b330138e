import type { Problem } from '@kts/contract';

/** What went wrong with a request: the server's problem, or `null` when it could not be reached. */
export class ApiProblem extends Error {
  readonly address: string;
  readonly problem: Problem | null;
  /** Seconds after which the server says that asking again is worth it; null where it does not say. */
  readonly retryAfter: number | null;

  constructor(
    address: string,
    problem: Problem | null,
    { cause, retryAfter = null }: { readonly cause?: unknown; readonly retryAfter?: number | null } = {},
  ) {
    super(problem?.detail ?? problem?.title ?? `No answer from ${address}`, { cause });
    this.name = 'ApiProblem';
    this.address = address;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** HTTP status; 0 when there was no answer. */
  get status(): number {
    return this.problem?.status ?? 0;
  }
}

/** What an answer that is none tells. */
export async function refusalOf(address: string, response: Response): Promise<ApiProblem> {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return new ApiProblem(address, await problemOf(response), {
    retryAfter: Number.isNaN(seconds) ? null : seconds,
  });
}

/** The server has much to do for this reader, and says when it will have done it. */
export const isAskedToWait = (error: unknown): error is ApiProblem & { readonly retryAfter: number } =>
  error instanceof ApiProblem && error.status === 429 && error.retryAfter !== null;

/** The problem that an answer carries; one made of its status line when it carries none. */
async function problemOf(response: Response): Promise<Problem> {
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
