/**
 * What an entry may weigh in a browser: minified and gzipped, with everything that it imports statically, Lit too.
 * Bytes. What is fetched later is not counted, but told beside it; `lazyPackages` proves that it stays lazy.
 */
export interface Budget {
  /** What the page imports, as package specifiers below `subscription-widgets/`. */
  readonly entries: readonly string[];
  /** What must hold: the weight reached and half a percent, or that rounded up to the next 250 bytes. */
  readonly maxBytes: number;
  /** What it should come to; absent where that is what holds. */
  readonly targetBytes?: number;
}

export const budgets: Readonly<Record<string, Budget>> = {
  'a card alone': {entries: ['define/subscription-card.js'], maxBytes: 28_925, targetBytes: 20_000},
  'a donut alone': {entries: ['define/license-donut.js'], maxBytes: 28_500},
  'an invoice table alone': {entries: ['define/invoice-table.js'], maxBytes: 32_775},
  'a cap editor alone': {entries: ['define/user-cap-editor.js'], maxBytes: 32_050},
  'the scope alone': {entries: ['define/account-scope.js'], maxBytes: 11_000},
  'the four widgets': {
    entries: [
      'define/subscription-card.js',
      'define/license-donut.js',
      'define/invoice-table.js',
      'define/user-cap-editor.js',
    ],
    maxBytes: 46_475,
    targetBytes: 36_000,
  },
  'everything registered': {entries: ['define.js'], maxBytes: 46_625, targetBytes: 37_000},
  'the client alone': {entries: ['client'], maxBytes: 10_400},
  'the domain alone': {entries: ['account'], maxBytes: 4_000},
};

/** What the file of one language may weigh, gzipped: every widget's texts. A page fetches it where it names the language. */
export const MAX_LANGUAGE_BYTES = 5_000;

/** Packages that no entry may load before it needs them. */
export const lazyPackages: readonly string[] = ['chart.js'];
