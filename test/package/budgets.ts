/**
 * What an entry may weigh in a browser: minified and gzipped, with everything that it imports statically, Lit too.
 * Bytes. A lazy file (Chart.js, a language) is not counted: `never` proves that it stays one.
 */
export interface Budget {
  /** What the page imports, as package specifiers below `subscription-widgets/`. */
  readonly entries: readonly string[];
  readonly maxBytes: number;
}

export const budgets: Readonly<Record<string, Budget>> = {
  'a card alone': {entries: ['define/subscription-card.js'], maxBytes: 20_000},
  'the scope alone': {entries: ['define/account-scope.js'], maxBytes: 14_000},
  'the four widgets': {
    entries: [
      'define/subscription-card.js',
      'define/license-donut.js',
      'define/invoice-table.js',
      'define/user-cap-editor.js',
    ],
    maxBytes: 36_000,
  },
  'everything registered': {entries: ['define.js'], maxBytes: 37_000},
  'the client alone': {entries: ['client'], maxBytes: 12_000},
  'the domain alone': {entries: ['account'], maxBytes: 6_000},
};

/** Packages that no entry may load before it needs them. */
export const lazyPackages: readonly string[] = ['chart.js'];
