import type { Account, Role } from '@kts/domain';
import type { z } from 'zod';

/**
 * Who may call. `anyone`: what comes before a session, such as opening one. `public`: what is published,
 * open to all unless the installation keeps its figures behind login (`KTS_PUBLIC_READ`). The rest need
 * a session of at least that role.
 */
export type Access = 'anyone' | 'public' | Role;

type Shape = z.ZodType;

/** One thing that the server answers and the browser asks: path, method and types exist once. */
export type Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Response extends Shape = Shape,
  Needed extends Access = Access,
> = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `:name` for parameters. */
  readonly path: string;
  readonly summary: string;
  /** Required by the type: an endpoint cannot be opened by forgetting it. */
  readonly access: Needed;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Bytes that the body may have; 64 KiB where it is not said. */
  readonly bodyLimit?: number;
  readonly response: Response;
  /** What success is answered with; 200 where it is not said. */
  readonly status?: 200 | 201;
};

/** Keeps the exact types of an endpoint's schemas, and who may call it. */
export const endpoint = <
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  R extends Shape,
  const A extends Access,
>(
  value: Endpoint<P, Q, B, R, A>,
): Endpoint<P, Q, B, R, A> => value;

type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;
type InputOf<S> = S extends z.ZodType ? z.input<S> : undefined;

export type PathParamsOf<E> = E extends Endpoint<infer P, Shape, Shape, Shape> ? OutputOf<P> : never;
export type QueryOf<E> = E extends Endpoint<Shape, infer Q, Shape, Shape> ? OutputOf<Q> : never;
export type BodyOf<E> = E extends Endpoint<Shape, Shape, infer B, Shape> ? OutputOf<B> : never;
export type ResponseOf<E> = E extends Endpoint<Shape, Shape, Shape, infer R> ? OutputOf<R> : never;
export type ParamsIn<E> = E extends Endpoint<infer P, Shape, Shape, Shape> ? InputOf<P> : never;
export type QueryIn<E> = E extends Endpoint<Shape, infer Q, Shape, Shape> ? InputOf<Q> : never;
export type BodyIn<E> = E extends Endpoint<Shape, Shape, infer B, Shape> ? InputOf<B> : never;
/** Who calls: somebody where a session is needed, perhaps nobody elsewhere. */
export type CallerOf<E extends { readonly access: Access }> = E['access'] extends Role
  ? Account
  : Account | null;
