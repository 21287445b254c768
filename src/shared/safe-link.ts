const EMAIL = /^[^\s@<>?&]+@[^\s@<>?&]+$/;
const PHONE = /^\+?[\d\s().-]{3,40}$/;
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A `mailto:` link, or undefined where `address` does not look like one address and nothing else. */
export const mailLink = (address: string): string | undefined =>
  EMAIL.test(address) ? `mailto:${encodeURIComponent(address).replace('%40', '@')}` : undefined;

/** A `tel:` link, or undefined where `phone` is not a telephone number. */
export const phoneLink = (phone: string): string | undefined =>
  PHONE.test(phone) ? `tel:${phone.replace(/[^\d+]/g, '')}` : undefined;

/** The address where it is http(s), mailto or tel, else undefined. */
export function safeLink(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && SCHEMES.has(url.protocol) ? url.href : undefined;
}
