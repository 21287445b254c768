import {ApiError} from './api-error.js';

/** A Host header may hold what no address can, such as 127.999.0.1. */
export function checkAddress(address: string): void {
  if (URL.canParse(address)) return;
  throw new ApiError(
    400,
    'BAD_HOST',
    'The Host header names no host. Use the address the gateway listens on.',
  );
}

const LOOPBACK = /^(?:localhost|(?:[a-z0-9-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** Whether a host name means this very machine, whatever a name server says. */
export const isLoopbackHost = (hostname: string): boolean => LOOPBACK.test(hostname);

const hostnameOf = (request: Request): string => {
  const header = request.headers.get('host');
  const host = header ?? new URL(request.url).host;
  return host.replace(/:\d+$/, '');
};

/** A page elsewhere may have a name of its own point here: only names of this machine are answered. */
export function checkHost(request: Request): void {
  if (isLoopbackHost(hostnameOf(request))) return;
  throw new ApiError(
    403,
    'HOST_NOT_ALLOWED',
    'AUTH=open answers on this machine alone. Use http://127.0.0.1 or http://localhost, or set AUTH=jwt or AUTH=header.',
  );
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

function isSameOrigin(request: Request, origin: string): boolean {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  try {
    return new URL(origin).host === host;
  } catch {
    // "null", which sandboxed pages send, is nobody's own origin.
    return false;
  }
}

const hasToken = (request: Request): boolean => /^Bearer /i.test(request.headers.get('authorization') ?? '');

/**
 * A page of another origin must not write with what the browser adds by itself (a proxy's cookie or password, or being
 * on this machine). Bearer tokens are never added by a browser, so requests with one are let through.
 */
export function checkOrigin(request: Request, allowedOrigins: readonly string[]): void {
  if (READING.has(request.method) || hasToken(request)) return;
  const origin = request.headers.get('origin');
  if (origin === null || allowedOrigins.includes(origin) || isSameOrigin(request, origin)) return;
  throw new ApiError(
    403,
    'ORIGIN_NOT_ALLOWED',
    'Pages of this origin may not write here. Add the origin to ALLOWED_ORIGINS if it should.',
  );
}
