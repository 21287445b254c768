/** `compute`, but not again for the same arguments as the time before. */
export function memo<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: {readonly args: A; readonly result: R} | undefined;
  return (...args) => {
    if (!last || args.some((arg, index) => arg !== last?.args[index]))
      last = {args, result: compute(...args)};
    return last.result;
  };
}
