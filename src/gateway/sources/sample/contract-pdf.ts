import {toUtcDate, parseCalendarDate} from '../../../account/index.js';
import type {LicensesRecord} from '../../store/records.js';
import type {ProviderRow} from '../../store/store.js';
import {paperDay, paperMoney, paperNumber} from './paper-format.js';
import {Sheet} from './sheet.js';

const TERMS = [
  [
    'Term',
    'The agreement runs from the start day to the renewal day and is then renewed for the same term, unless one of ' +
      'the parties gives notice in writing sixty days ahead.',
  ],
  [
    'Licenses',
    'The customer commits to the licenses named above for the whole term. Users of all organizations that the ' +
      'customer manages count against them. Use beyond the commitment is allowed up to the caps that the customer sets.',
  ],
  [
    'Charges',
    'On the first of each month the highest number of users on any one day of the month before is charged at the ' +
      'price per user. The included users are free of charge.',
  ],
  [
    'Renewal',
    'Ninety days before the renewal day the account manager sends a proposal. Questions go to the account manager.',
  ],
] as const;

function writeProducts(sheet: Sheet, licenses: LicensesRecord): void {
  sheet.space(14).row(['Package', 'Included', 'Purchased'], {bold: true}).rule();
  for (const {name, capabilities, includedLicenses, purchasedLicenses} of licenses.products) {
    sheet
      .row([name, paperNumber(includedLicenses), paperNumber(purchasedLicenses)])
      .text(capabilities.join(', '), {muted: true, size: 9});
  }
}

function writeSummary(sheet: Sheet, {name, id, subscription}: ProviderRow): void {
  const {subscriptionId, startDate, renewalDate, term, pricePerUser, accountManager} = subscription;
  sheet
    .row(['Customer', name])
    .row(['Provider ID', id])
    .row(['Subscription', subscriptionId ?? 'not set'])
    .row(['Starts', paperDay(startDate)])
    .row(['Renews', paperDay(renewalDate)])
    .row(['Term', term ?? 'not set'])
    .row([
      'Price per user and month',
      pricePerUser ? paperMoney(pricePerUser.amount, pricePerUser.currency) : 'not set',
    ])
    .row(['Account manager', accountManager ? `${accountManager.name}, ${accountManager.email}` : 'not set']);
}

/** The provider's contract as a paper. */
export async function contractPdf(provider: ProviderRow): Promise<Uint8Array> {
  const start = parseCalendarDate(provider.subscription.startDate ?? '');
  const sheet = await Sheet.create({
    title: `Contract ${provider.subscription.subscriptionId ?? provider.id}`,
    subject: `Sample contract of ${provider.name}`,
    date: start === undefined ? new Date(0) : toUtcDate(start),
  });
  sheet.text('Subscription agreement', {size: 22, bold: true}).space(10);
  writeSummary(sheet, provider);
  if (provider.licenses) writeProducts(sheet, provider.licenses);
  sheet.space(16);
  TERMS.forEach(([title, text], index) => {
    sheet
      .space(8)
      .text(`${index + 1}. ${title}`, {bold: true})
      .text(text);
  });
  sheet.space(48).rule().row(['For the supplier', 'For the customer'], {muted: true});
  return await sheet.bytes();
}
