import {MAX_CAP, NEAR_CAP_USERS} from '../../../account/index.js';
import {chance, shuffled, whole} from './random.js';

/** One organization in so many is near its cap, or has reached it. */
const NEAR_ONE_IN = 15;
const REACHED_ONE_IN = 30;
/** The share of the others that has a cap at all. */
const CAPPED = 0.42;
/** As the design shows them: no cap, near, reached, far from it. */
const DRAWN = ['none', 'near', 'reached', 'ok'] as const;

type Kind = (typeof DRAWN)[number];

const amount = (count: number, oneIn: number): number => Math.max(1, Math.round(count / oneIn));

/** Which organization is to be what, so that every status occurs as often as it should. */
function kinds(seed: number, count: number): readonly Kind[] {
  const kinds = Array.from({length: count}, (_, index): Kind =>
    chance(seed, 'capped', index) < CAPPED ? 'ok' : 'none',
  );
  DRAWN.slice(0, count).forEach((kind, index) => (kinds[index] = kind));
  const order = shuffled(count, seed, 'caps').filter((index) => index >= DRAWN.length);
  const [near, reached] = [amount(count, NEAR_ONE_IN) - 1, amount(count, REACHED_ONE_IN) - 1];
  order.slice(0, near).forEach((index) => (kinds[index] = 'near'));
  order.slice(near, near + reached).forEach((index) => (kinds[index] = 'reached'));
  return kinds;
}

function capFor(kind: Kind, users: number, seed: number, index: number): number | undefined {
  switch (kind) {
    case 'none':
      return undefined;
    case 'near':
      return users + (index === 1 ? 7 : whole(1, NEAR_CAP_USERS, seed, 'near', index));
    case 'reached':
      return users;
    case 'ok':
      return index === 3
        ? Math.ceil((users * 1.3) / 50) * 50
        : Math.ceil((users * 1.15 + NEAR_CAP_USERS + 2) / 5) * 5;
    default:
      return kind satisfies never;
  }
}

/** The caps that organizations with these users start with; undefined for none. */
export function startingCaps(seed: number, users: readonly number[]): readonly (number | undefined)[] {
  return kinds(seed, users.length).map((kind, index) => {
    const cap = capFor(kind, users[index] ?? 0, seed, index);
    return cap === undefined || cap < 1 || cap > MAX_CAP ? undefined : cap;
  });
}
