/** `make`, but for each text once: what `Intl` has takes up to a millisecond to make, and is the same for every widget. */
export function madeOnce<T extends object>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let one = made.get(key);
    if (!one) made.set(key, (one = make(key)));
    return one;
  };
}
