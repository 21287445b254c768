import {toUtcDate, parseCalendarDate} from '../../../account/index.js';
import type {InvoiceRecord} from '../../store/records.js';
import type {InvoiceRecipient} from '../source.js';
import {SAMPLE_PROVIDER_NAME} from './options.js';
import {paperDay, paperMoney, paperNumber} from './paper-format.js';
import {Sheet} from './sheet.js';

const dateOf = (text: string): Date => {
  const date = parseCalendarDate(text);
  return date === undefined ? new Date(0) : toUtcDate(date);
};

const issuer = ({kind}: InvoiceRecipient): string =>
  kind === 'provider' ? 'Directory Platform (sample supplier)' : SAMPLE_PROVIDER_NAME;

function writeCharge(sheet: Sheet, {billed, currency, details}: InvoiceRecord): void {
  sheet.row(['Description', 'Users', 'Price per user', 'Amount'], {bold: true}).rule();
  if (!details) {
    sheet.row(['Charges of the month', '', '', paperMoney(billed, currency)]);
    return;
  }
  const {users, freeUsers, pricePerUser} = details;
  const price = paperMoney(pricePerUser, currency);
  const charged = Math.max(0, users - freeUsers);
  sheet.row(['Highest number of users in the month', paperNumber(users), '', '']);
  if (freeUsers > 0) sheet.row(['Users free of charge', `-${paperNumber(freeUsers)}`, '', '']);
  sheet.row(['Users charged', paperNumber(charged), price, paperMoney(billed, currency)]);
}

/** The invoice as a paper of one page. */
export async function invoicePdf(invoice: InvoiceRecord, recipient: InvoiceRecipient): Promise<Uint8Array> {
  const {id, dueDate, status, currency, billed, paid, remaining, period, details} = invoice;
  const issued = details?.issuedOn ?? dueDate;
  const sheet = await Sheet.create({
    title: `Invoice ${id}`,
    subject: `Sample invoice for ${recipient.name}`,
    date: dateOf(issued),
  });
  const name = sheet.canWrite(recipient.name) ? recipient.name : `Organization ${recipient.id}`;
  sheet
    .text(issuer(recipient), {muted: true})
    .space(12)
    .text(`Invoice ${id}`, {size: 22, bold: true})
    .space(8)
    .text('Bill to', {muted: true})
    .text(name, {bold: true})
    .space(8)
    .row(['Issued', paperDay(issued)])
    .row(['Due', paperDay(dueDate)])
    .row(['For the month', period ?? 'not set'])
    .row(['Status', status])
    .space(24);
  writeCharge(sheet, invoice);
  sheet
    .rule()
    .row(['Amount billed', paperMoney(billed, currency)])
    .row(['Amount paid', paperMoney(paid, currency)])
    .row(['Amount owed', paperMoney(remaining, currency)], {bold: true, size: 12})
    .space(24)
    .text('Charged for the highest number of users on any one day of the month.', {muted: true, size: 9});
  return await sheet.bytes();
}
