/** Anything thrown, as an error with a message to show. */
export const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));
