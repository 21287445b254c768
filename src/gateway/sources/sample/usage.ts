import type {CalendarDate} from '../../../account/index.js';
import {addMonths} from './calendar.js';
import {daysOfMonth, totalUsers, yearsFromReference} from './growth.js';
import type {SampleOptions} from './options.js';
import {chance} from './random.js';

/** Users on the reference day and devices for each of the first organizations, as the design shows them. */
const DRAWN = [
  {users: 44, devices: 61 / 44},
  {users: 193, devices: 240 / 193},
  {users: 75, devices: 1},
  {users: 305, devices: 980 / 305},
] as const;
/** The first ones stand for as many users whatever else there is; an average organization has this many. */
const AVERAGE_USERS = 23.1;

/** How an organization's share of all users runs. */
interface Share {
  readonly weight: number;
  /** Growth a year beyond that of the whole, as a natural logarithm. */
  readonly growth: number;
}

const bell = (...labels: readonly (string | number)[]): number =>
  chance(...labels, 1) + chance(...labels, 2) + chance(...labels, 3) - 1.5;

/** Weights in users on the reference day: many small organizations, a few large ones. */
function shares({seed, organizations}: SampleOptions): readonly Share[] {
  const drawn = DRAWN.slice(0, organizations);
  const others = Array.from({length: organizations - drawn.length}, (_, index) =>
    Math.min(110, 3 + Math.exp(1.6 + 2.4 * bell(seed, 'size', index))),
  );
  const left = AVERAGE_USERS * organizations - drawn.reduce((sum, {users}) => sum + users, 0);
  const scale = left > 0 ? left / others.reduce((sum, size) => sum + size, 0) : 1;
  const weights = [...drawn.map(({users}) => users), ...others.map((size) => size * scale)];
  return weights.map((weight, index) => ({weight, growth: bell(seed, 'growth', index) * 0.16}));
}

/** Counts users of every organization on a day; they always add up to the total of that day. */
export class UserCounts {
  readonly #options: SampleOptions;
  readonly #shares: readonly Share[];
  readonly #weights: Float64Array;

  constructor(options: SampleOptions) {
    this.#options = options;
    this.#shares = shares(options);
    this.#weights = new Float64Array(options.organizations);
  }

  /** Users of each organization, in the organizations' order. */
  on(day: CalendarDate): Int32Array {
    const years = yearsFromReference(day);
    let sum = 0;
    this.#shares.forEach(({weight, growth}, index) => {
      const current = weight * Math.exp(growth * years);
      this.#weights[index] = current;
      sum += current;
    });
    return this.#apportion(totalUsers(this.#options, day), sum);
  }

  /**
   * The most users of each organization on any one day of that month up to `today`; `others` says how many an
   * organization has on a day besides.
   */
  highWaterMarks(
    month: CalendarDate,
    today: CalendarDate,
    others: (index: number, day: CalendarDate) => number = () => 0,
  ): Int32Array {
    const marks = new Int32Array(this.#options.organizations);
    for (const day of daysOfMonth(month, today)) {
      this.on(day).forEach((counted, index) => {
        const users = counted + others(index, day);
        if (users > (marks[index] ?? 0)) marks[index] = users;
      });
    }
    return marks;
  }

  /** Rounds the running sum, not each part, so that the parts add up. */
  #apportion(total: number, sum: number): Int32Array {
    let weight = 0;
    let given = 0;
    return Int32Array.from(this.#weights, (part) => {
      weight += part;
      const upTo = Math.round((weight / sum) * total);
      const users = upTo - given;
      given = upTo;
      return users;
    });
  }
}

export interface Usage {
  readonly users: number;
  readonly devices: number;
  readonly highWaterMark: number;
  readonly lastMonthHighWaterMark: number;
}

const devicesPerUser = (seed: number, index: number): number =>
  DRAWN[index]?.devices ?? 0.9 + chance(seed, 'devices', index) ** 3 * 2.2;

/** What is counted of every organization today. */
export function usageOf(options: SampleOptions): readonly Usage[] {
  const {seed, today} = options;
  const counts = new UserCounts(options);
  const marks = counts.highWaterMarks(today, today);
  const lastMarks = counts.highWaterMarks(addMonths(today, -1), today);
  return Array.from(counts.on(today), (users, index) => ({
    users,
    devices: Math.round(users * devicesPerUser(seed, index)),
    highWaterMark: marks[index] ?? users,
    lastMonthHighWaterMark: lastMarks[index] ?? users,
  }));
}
