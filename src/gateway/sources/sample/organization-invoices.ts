import {type CalendarDate, parseMoney} from '../../../account/index.js';
import type {InvoiceRecord} from '../../store/records.js';
import type {OrganizationRow} from '../../store/store.js';
import {daysOfMonth, yearsFromReference} from './growth.js';
import {billedMonth, invoiceFor, invoiceNumber} from './invoices.js';
import type {SampleOptions} from './options.js';
import {chance} from './random.js';

const MONTHS = 60;
const CENT = 10_000n;

const lastOf = (days: Iterable<CalendarDate>): CalendarDate | undefined => [...days].at(-1);

/** Users in a month gone by, from today's: the same growth as the whole account's. */
function usersIn(
  organization: OrganizationRow,
  month: CalendarDate,
  today: CalendarDate,
  ago: number,
): number {
  const known = organization.lastMonthHighWaterMark ?? organization.users ?? 0;
  const last = lastOf(daysOfMonth(month, today)) ?? month;
  const years = yearsFromReference(today) - yearsFromReference(last);
  return ago === 0 ? known : Math.max(1, Math.round(known * Math.exp(-0.09 * years)));
}

function fateOf(id: string, month: CalendarDate, ago: number): 'Paid' | 'Partially Paid' | 'Unpaid' | 'Void' {
  if (ago === 0) return 'Unpaid';
  const luck = chance(id, 'fate', month);
  if (ago === 1 && luck < 0.2) return luck < 0.1 ? 'Unpaid' : 'Partially Paid';
  return luck > 0.985 ? 'Void' : 'Paid';
}

/** What the provider has billed one organization: monthly since it became a customer, five years at most. */
export function organizationInvoices(
  {seed, today}: SampleOptions,
  organization: OrganizationRow,
): readonly InvoiceRecord[] {
  const {id, createdAt, subscription} = organization;
  const price = subscription.pricePerUser;
  const money = price && parseMoney(price.amount, price.currency);
  if (!money || subscription.status === 'trial') return [];
  const since = createdAt?.toISOString().slice(0, 10) ?? '';
  const months = Array.from({length: MONTHS}, (_, ago) => billedMonth(today, ago)).filter(
    (month) => month >= since,
  );
  return months.map((month, ago) =>
    invoiceFor(
      `${id.slice(4, 9).toUpperCase()}-${invoiceNumber(seed, month)}`,
      month,
      {
        users: usersIn(organization, month, today, ago),
        freeUsers: subscription.freeUsers ?? 0,
        cents: Number(money.micros / CENT),
        currency: money.currency,
      },
      fateOf(id, month, ago),
    ),
  );
}
