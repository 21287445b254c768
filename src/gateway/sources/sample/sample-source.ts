import * as v from 'valibot';
import {type CalendarDate, calendarDateAt} from '../../../account/index.js';
import {SettingError} from '../../setting-error.js';
import type {AccountSnapshot, AddedOnDay, OrganizationRow, Store} from '../../store/store.js';
import type {AccountSource, Device, DirectoryUser, Slice} from '../source.js';
import {addedBy, markedWithAdded} from './added-users.js';
import {addMonths} from './calendar.js';
import {providerLicenses, providerSubscription} from './contract.js';
import {contractPdf} from './contract-pdf.js';
import {totalHighWaterMark} from './growth.js';
import {invoicePdf} from './invoice-pdf.js';
import {providerInvoices} from './invoices.js';
import {SAMPLE_PROVIDER_ID, SAMPLE_PROVIDER_NAME, type SampleOptions} from './options.js';
import {organizationInvoices} from './organization-invoices.js';
import {sampleOrganizations} from './organizations.js';
import {sampleDevice, sampleUser} from './people.js';

const NAME = 'sample';
/** The hour of a fixed day that everything was counted at. */
const FIXED_HOUR = 'T22:00:00Z';

export interface SampleSettings {
  readonly seed: number;
  readonly organizations: number;
  /** A day that stands still; absent, it is the day it is. */
  readonly today?: CalendarDate;
  /** How often everything is counted again, in seconds. */
  readonly countSeconds: number;
  readonly now: () => Date;
}

/** What the store remembers of the sample account it holds. */
const stateSchema = v.object({seed: v.number(), organizations: v.number(), day: v.string()});
type SampleState = v.InferOutput<typeof stateSchema>;

const range = (from: number, to: number): number[] =>
  Array.from({length: Math.max(0, to - from)}, (_, index) => from + index);

function snapshot(options: SampleOptions, added: readonly AddedOnDay[], asOf: Date): AccountSnapshot {
  const {seed, organizations, today} = options;
  const others = (day: CalendarDate): number => addedBy(day, added);
  return {
    source: NAME,
    state: {seed, organizations, day: today} satisfies SampleState,
    provider: {
      id: SAMPLE_PROVIDER_ID,
      name: SAMPLE_PROVIDER_NAME,
      highWaterMark: totalHighWaterMark(options, today, today, others),
      lastMonthHighWaterMark: totalHighWaterMark(options, addMonths(today, -1), today, others),
      subscription: providerSubscription(options),
      licenses: providerLicenses(options),
    },
    organizations: markedWithAdded(sampleOrganizations(options), options, added),
    invoices: providerInvoices(options),
    asOf,
  };
}

/**
 * The sample account: made up from the seed and the day, counted again every hour. Caps, names and users that
 * were changed here stay. A folder that holds another seed's account is refused, since its caps would be lost.
 */
export class SampleSource implements AccountSource {
  readonly name = NAME;
  readonly takesUsers = true;
  readonly #store: Store;
  readonly #settings: SampleSettings;
  /** The day and hour that the store was filled for, and the filling under way. */
  #filled = '';
  #filling: {readonly moment: string; readonly done: Promise<void>} | undefined;
  /** Organizations whose invoices of a day are in the store. */
  readonly #invoiced = new Map<string, Promise<void>>();

  constructor(store: Store, settings: SampleSettings) {
    this.#store = store;
    this.#settings = settings;
  }

  today(): CalendarDate {
    return this.#settings.today ?? calendarDateAt(this.#settings.now());
  }

  async refresh(): Promise<void> {
    const asOf = this.#countedAt();
    const moment = `${this.today()} ${asOf.toISOString()}`;
    if (this.#filled === moment) return;
    if (this.#filling?.moment !== moment) this.#filling = {moment, done: this.#fill(moment, asOf)};
    await this.#filling.done;
  }

  async refreshInvoices(organization: OrganizationRow): Promise<void> {
    const key = `${this.today()} ${organization.id}`;
    let done = this.#invoiced.get(key);
    if (!done) {
      const records = organizationInvoices(this.#options(), organization);
      done = this.#store.saveInvoices({kind: 'organization', id: organization.id}, records);
      this.#invoiced.set(key, done);
      done.catch(() => this.#invoiced.delete(key));
    }
    await done;
  }

  readonly contract = contractPdf;
  readonly invoice = invoicePdf;

  async users(organization: OrganizationRow, {offset, limit}: Slice): Promise<readonly DirectoryUser[]> {
    const {id, users, addedUsers} = organization;
    const counted = (users ?? 0) - addedUsers;
    const made = range(offset, Math.min(offset + limit, counted)).map((index) =>
      sampleUser(this.#settings.seed, id, index),
    );
    if (made.length === limit || addedUsers === 0) return made;
    const slice = {offset: Math.max(0, offset - counted), limit: limit - made.length};
    const added = await this.#store.addedUsers(id, slice);
    return [...made, ...added.map(({id: _id, username, email}) => ({_id, username, email}))];
  }

  devices({id, devices}: OrganizationRow, {offset, limit}: Slice): Promise<readonly Device[]> {
    const indexes = range(offset, Math.min(offset + limit, devices ?? 0));
    return Promise.resolve(indexes.map((index) => sampleDevice(this.#settings.seed, id, index)));
  }

  #options(): SampleOptions {
    const {seed, organizations} = this.#settings;
    return {seed, organizations, today: this.today()};
  }

  #countedAt(): Date {
    const {today, now, countSeconds} = this.#settings;
    if (today) return new Date(`${today}${FIXED_HOUR}`);
    const interval = countSeconds * 1000;
    return new Date(Math.floor(now().getTime() / interval) * interval);
  }

  async #fill(moment: string, asOf: Date): Promise<void> {
    try {
      const options = this.#options();
      const state = v.parse(v.optional(stateSchema), await this.#store.sourceState(NAME));
      if (state) this.#refuseOther(state);
      if (state?.day === options.today) {
        await this.#store.touch({source: NAME, state, provider: SAMPLE_PROVIDER_ID, asOf});
      } else {
        await this.#store.saveAccount(snapshot(options, await this.#store.addedDays(), asOf));
        this.#invoiced.clear();
      }
      this.#filled = moment;
    } finally {
      this.#filling = undefined;
    }
  }

  #refuseOther({seed, organizations}: SampleState): void {
    if (seed === this.#settings.seed && organizations === this.#settings.organizations) return;
    throw new SettingError(
      'DATABASE_URL',
      `it holds the sample account of SAMPLE_SEED=${seed} and SAMPLE_ORGS=${organizations}. Start with those, ` +
        'or name another folder for another account, e.g. file:./data-2.',
    );
  }
}
