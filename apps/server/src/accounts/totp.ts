import { Secret, TOTP } from 'otpauth';

const SECONDS = 30;
const DIGITS = 6;

/** 160 bits, as RFC 4226 recommends, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

const totpOf = (secret: string, label = '', issuer = ''): TOTP =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: DIGITS,
    period: SECONDS,
    label,
    issuer,
  });

/** The code of a moment (RFC 6238 with SHA-1, six digits, thirty seconds: what every app can). */
export const totpAt = (secret: string, at: number): string => totpOf(secret).generate({ timestamp: at });

/** Of which step a code is, one before or after the present one included; null: of none. */
export function totpStep(secret: string, code: string, at: number): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: at, window: 1 });
  return delta === null ? null : Math.floor(at / 1000 / SECONDS) + delta;
}

/** What an app takes the secret from, as a link or a picture. */
export const totpAddress = (secret: string, name: string): string => totpOf(secret, name, 'KTS').toString();
