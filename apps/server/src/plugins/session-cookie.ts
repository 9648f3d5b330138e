import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

type SessionCookie = { readonly name: string; readonly options: CookieSerializeOptions };

const COMMON = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
/** `__Host-`: no other host, and nobody on plain HTTP, can set it. */
const OVER_TLS: SessionCookie = { name: '__Host-kts', options: { ...COMMON, secure: true } };
const IN_THE_CLEAR: SessionCookie = { name: 'kts', options: { ...COMMON, secure: false } };

const isLoopback = (address: string): boolean => /^(::ffff:)?127\.|^::1$/.test(address);
const isLoopbackName = (name: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/i.test(name);

/**
 * The cookie by which this browser keeps its session: browsers take a Secure one over TLS and from their
 * own machine. Null where a password would cross a network in the clear and nobody has allowed it.
 */
export function sessionCookie(request: FastifyRequest, config: Config): SessionCookie | null {
  if (request.protocol === 'https') return OVER_TLS;
  if (isLoopback(request.ip) && isLoopbackName(request.hostname)) return OVER_TLS;
  return config.allowHttpLogin ? IN_THE_CLEAR : null;
}

/** What the browser sent; null when it has no session here. */
export function sentSession(request: FastifyRequest, config: Config): string | null {
  const cookie = sessionCookie(request, config);
  return cookie === null ? null : (request.cookies[cookie.name] ?? null);
}

/** Gone when the browser is closed; the server ends it sooner. */
export function giveSession(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Config,
  secret: string,
): void {
  const cookie = sessionCookie(request, config);
  if (cookie !== null) reply.setCookie(cookie.name, secret, cookie.options);
}

export function takeSession(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  const cookie = sessionCookie(request, config);
  if (cookie !== null) reply.clearCookie(cookie.name, cookie.options);
}
