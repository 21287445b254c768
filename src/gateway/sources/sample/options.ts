import type {CalendarDate} from '../../../account/index.js';

/** What determines the sample account: the same three give the same account. */
export interface SampleOptions {
  /** Whole number. */
  readonly seed: number;
  /** How many organizations, 1 to 20 000. */
  readonly organizations: number;
  readonly today: CalendarDate;
}

/** The sample account's provider, whatever the seed, so that pages and examples can name it. */
export const SAMPLE_PROVIDER_ID = '5f7f3a204186c0d94be12799';
export const SAMPLE_PROVIDER_NAME = 'Northwind Managed IT';

/** Users who are not charged for. */
export const FREE_USERS = 10;
