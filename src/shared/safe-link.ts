const EMAIL = /^[^\s@<>?&]+@[^\s@<>?&]+$/;
const PHONE = /^\+?[\d\s().-]{3,40}$/;

/** A `mailto:` link, or undefined where `address` does not look like one address and nothing else. */
export const mailLink = (address: string): string | undefined =>
  EMAIL.test(address) ? `mailto:${encodeURIComponent(address).replace('%40', '@')}` : undefined;

/** A `tel:` link, or undefined where `phone` is not a telephone number. */
export const phoneLink = (phone: string): string | undefined =>
  PHONE.test(phone) ? `tel:${phone.replace(/[^\d+]/g, '')}` : undefined;
