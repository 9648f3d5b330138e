import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LoginOrigin, SessionSecrets } from '../accounts/sessions.ts';
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

/** By which a browser is known again when its session is long over. */
const deviceName = ({ name }: SessionCookie): string => `${name}-device`;
const DEVICE_SECONDS = 90 * 24 * 60 * 60;

/** By what a browser is known to an account; null when nobody has logged in with it here. */
export function sentDevice(request: FastifyRequest, config: Config): string | null {
  const cookie = sessionCookie(request, config);
  return cookie === null ? null : (request.cookies[deviceName(cookie)] ?? null);
}

/** From where somebody logs in, as it is kept with the session. */
export const placeOf = ({ ip, headers }: FastifyRequest): LoginOrigin => ({
  address: ip,
  agent: (headers['user-agent'] ?? '').slice(0, 300),
});

/** The session is gone when the browser is closed, and the server ends it sooner; the device is known longer. */
export function giveSession(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Config,
  { session, device }: SessionSecrets,
): void {
  const cookie = sessionCookie(request, config);
  if (cookie === null) return;
  reply.setCookie(cookie.name, session, cookie.options);
  reply.setCookie(deviceName(cookie), device, { ...cookie.options, maxAge: DEVICE_SECONDS });
}

export function takeSession(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  const cookie = sessionCookie(request, config);
  if (cookie !== null) reply.clearCookie(cookie.name, cookie.options);
}
