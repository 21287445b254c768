import type {Plural} from '../../plural.js';

/** Texts of `<invoice-table>`. */
export const invoiceTable = {
  room: 'invoiceTable',
  english: {
    name: 'Payment History',
    loading: 'Loading the invoices',
    failed: 'Invoices could not be loaded',
    emptyTitle: 'No invoices',
    empty: 'The endpoint has no invoices for this account.',
    noMatch: 'No invoice matches. Choose another status or year.',
    invoice: 'Invoice',
    dueDate: 'Due Date',
    status: 'Status',
    billed: 'Amount Billed',
    paid: 'Amount Paid',
    owed: 'Amount Owed',
    billedShort: 'Billed',
    paidShort: 'Paid',
    owedShort: 'Owed',
    actions: 'Download',
    year: 'Year',
    all: 'All',
    /** The name of the status that stands in for an unpaid invoice's own; a badge shows it in capitals. */
    overdue: 'Overdue',
    /** A status as the endpoint words it, in the reader's language where it is a common one. */
    statusWord: (status: string) => status,
    invoices: (count: number, shown: string, plural: Plural) =>
      plural(count, {one: `${shown} invoice`, other: `${shown} invoices`}),
    invoicesOf: (shown: string, all: string) => `${shown} of ${all} invoices`,
    sumBilled: 'billed',
    sumOwed: 'owed',
    pdf: 'PDF',
    csv: 'CSV',
    downloadPdf: (id: string) => `Download invoice ${id}`,
    downloadCsv: (id: string) => `Download invoice ${id} as CSV`,
    downloadFailed: (id: string, message: string) => `Invoice ${id} could not be downloaded. ${message}`,
    exportCsv: 'Export CSV',
    exporting: (loaded: string, total: string) => `Reading ${loaded} of ${total} invoices for the export …`,
    exported: (count: number, shown: string, plural: Plural) =>
      plural(count, {one: `${shown} invoice exported.`, other: `${shown} invoices exported.`}),
    exportFailed: (message: string) => `The invoices were not exported. ${message}`,
    requestCopy: 'Request a copy',
    requestSubject: 'Copy of an invoice',
  },
} as const;
