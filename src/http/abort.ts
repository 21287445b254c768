/** Settles as `work` does, or rejects with the signal's reason, whichever comes first. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, {once: true});
    const stay = (): void => {
      signal.removeEventListener('abort', leave);
    };
    work.then(resolve, reject).finally(stay);
  });
}
