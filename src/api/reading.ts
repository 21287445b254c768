import * as v from 'valibot';
import {DecodeError} from './errors.js';

/** What could be read of one record: its value and which fields had to be left out, or why there is none. */
export type Reading<T> =
  {readonly value: T; readonly dropped: readonly string[]} | {readonly refused: string};

type Issue = v.BaseIssue<unknown>;
type Container = Record<PropertyKey, unknown>;

const MAX_MESSAGE = 200;

const keysOf = ({path}: Issue): PropertyKey[] => path?.map(({key}) => key as PropertyKey) ?? [];

/** `accountManager.email: expected string, received 5` */
function describe(issue: Issue): string {
  const where = keysOf(issue).map(String).join('.');
  const what = `expected ${issue.expected}, received ${issue.received}`;
  return `${where && `${where}: `}${what}`.slice(0, MAX_MESSAGE);
}

/** What is to be left out for an issue: the value itself or, where something required is missing, what lacks it. */
function blamed(issue: Issue): PropertyKey[] {
  const keys = keysOf(issue);
  return issue.path?.at(-1)?.value === undefined ? keys.slice(0, -1) : keys;
}

/** Deletes values of a JSON tree by their paths; copies what it changes, so that the original stays. */
class Pruning {
  readonly root: Container;
  readonly #own = new WeakSet<object>();

  constructor(root: unknown) {
    this.root = this.#copy(root);
  }

  remove(keys: readonly PropertyKey[]): void {
    let container = this.root;
    for (const key of keys.slice(0, -1)) container = container[key] = this.#copy(container[key]);
    const last = keys.at(-1) ?? '';
    if (Array.isArray(container)) container.splice(Number(last), 1);
    else Reflect.deleteProperty(container, last);
  }

  #copy(value: unknown): Container {
    if (this.#own.has(value as object)) return value as Container;
    const copy = (Array.isArray(value) ? [...(value as unknown[])] : {...(value as object)}) as Container;
    this.#own.add(copy);
    return copy;
  }
}

const SEPARATOR = '\n';

/** Whether the value at `keys`, or one that holds it, is among the removed ones. */
const isWithin = (removed: ReadonlySet<string>, keys: readonly PropertyKey[]): boolean =>
  keys.some((_, index) => removed.has(keys.slice(0, index + 1).join(SEPARATOR)));

export interface ReadingRules {
  /** Fields, at any depth, that are never left out: the record is refused if one of them is wrong. */
  readonly vital?: readonly string[];
  /** Fields that are left out as a whole if anything inside them is wrong. */
  readonly whole?: readonly string[];
}

/**
 * Reads `input` by a strict schema, but leaves out what is optional and wrong instead of giving up the record.
 * Refused when something required is missing or wrong, or something that must never be guessed at.
 */
export function readRecord<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  {vital = [], whole = []}: ReadingRules = {},
): Reading<v.InferOutput<Schema>> {
  if (Array.isArray(input)) return {refused: 'expected Object, received Array'};
  const dropped: string[] = [];
  let pruning: Pruning | undefined;
  for (;;) {
    const result = v.safeParse(schema, pruning?.root ?? input);
    if (result.success) return {value: result.output, dropped};
    pruning ??= new Pruning(input);
    const removed = new Set<string>();
    // From the end, so that a removal from an array does not move what is still to be removed.
    for (const issue of [...result.issues].reverse()) {
      const keys = blamed(issue);
      if (whole.includes(String(keys[0]))) keys.length = 1;
      // The name of what would be left out; an element of a list goes by the name of the list.
      const field = keys.findLast((key): key is string => typeof key === 'string');
      if (field === undefined || vital.includes(field)) return {refused: describe(issue)};
      if (isWithin(removed, keys)) continue;
      removed.add(keys.join(SEPARATOR));
      pruning.remove(keys);
      dropped.push(describe(issue));
    }
  }
}

/** A record that was read, and what of it was not. */
export type Decoded<T> = T & {
  /** What had to be left out, `pricePerUser.currency: expected …`; absent where all was read. */
  readonly unread?: readonly string[];
};

/** The value that could be read, with what could not. Throws `DecodeError` where there is none. */
export function accepted<T>(reading: Reading<T>): {
  readonly value: T;
  readonly unread: readonly string[] | undefined;
} {
  if ('value' in reading)
    return {value: reading.value, unread: reading.dropped.length > 0 ? reading.dropped : undefined};
  throw new DecodeError(
    `The endpoint's answer could not be read (${reading.refused}). Check that the endpoint speaks this API.`,
  );
}

/** The value that could be read. Throws `DecodeError` where there is none. */
export const valueOf = <T>(reading: Reading<T>): T => accepted(reading).value;

type Missing = undefined | null;
type Optional<T, Key extends keyof T> = Extract<T[Key], Missing> extends never ? never : Key;

/** `T` where what may be undefined or null may only be absent. */
export type Present<T> = {[Key in keyof T as Optional<T, Key> extends never ? Key : never]: T[Key]} & {
  [Key in keyof T as Optional<T, Key>]?: Exclude<T[Key], Missing>;
};

/** A copy without what is undefined or null: absent stays absent. */
export function present<T extends object>(value: T): Present<T> {
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value))
    if (entry !== undefined && entry !== null) copy[key] = entry;
  return copy as Present<T>;
}
