/** What sources hand to the store and routes read from it. Plain data, so that it crosses to a worker. */

/** An amount as a plain decimal, so that nothing is rounded on the way. */
export interface MoneyRecord {
  readonly amount: string;
  readonly currency: string;
}

/** What a contract says; what is counted (seats used, spend, the next charge) is reckoned when it is asked for. */
export interface SubscriptionRecord {
  readonly planName?: string;
  readonly subscriptionId?: string;
  readonly status?: 'active' | 'trial' | 'suspended';
  readonly startDate?: string;
  readonly renewalDate?: string;
  readonly term?: string;
  readonly contractType?: string;
  readonly seatsPurchased?: number;
  readonly seatsActive?: number;
  readonly pricePerUser?: MoneyRecord;
  /** Users that are not charged for. */
  readonly freeUsers?: number;
  readonly addOns?: readonly {readonly name: string; readonly quantity: number}[];
  readonly accountManager?: {readonly name: string; readonly email: string; readonly phone: string};
}

export interface LicensesRecord {
  readonly contractType: string;
  readonly products: readonly {
    readonly name: string;
    readonly capabilities: readonly string[];
    readonly includedLicenses: number;
    readonly purchasedLicenses: number;
  }[];
}

export interface ProviderRecord {
  readonly id: string;
  readonly name: string;
  /** The most users on any one day of the month, over all organizations and with those added here: a maximum of sums. */
  readonly highWaterMark?: number;
  readonly lastMonthHighWaterMark?: number;
  readonly subscription: SubscriptionRecord;
  /** Absent without a bulk contract. */
  readonly licenses?: LicensesRecord;
  readonly asOf?: Date;
}

/** An organization as a source counts it. Name and cap are taken over once; later the store's own stand. */
export interface OrganizationRecord {
  readonly id: string;
  readonly name: string;
  readonly cap?: number;
  /** Those that the source counts; users added here come on top of them. */
  readonly users: number;
  readonly devices: number;
  /** The most users on any one day of the month, those added here included. */
  readonly highWaterMark: number;
  readonly lastMonthHighWaterMark: number;
  readonly createdAt: Date;
  readonly subscription: SubscriptionRecord & {
    /** How invoices name it, in Latin letters. */
    readonly billingName?: string;
    readonly contact?: {readonly name: string; readonly email: string};
  };
}

/** How an invoice comes to its amount. */
export interface InvoiceDetails {
  readonly users: number;
  readonly freeUsers: number;
  readonly pricePerUser: string;
  readonly issuedOn: string;
}

export interface InvoiceRecord {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly dueDate: string;
  readonly status: string;
  readonly currency: string;
  readonly billed: string;
  readonly paid: string;
  readonly remaining: string;
  /** The month it is for, `YYYY-MM`. */
  readonly period?: string;
  readonly details?: InvoiceDetails;
}

/** Whose invoices: a provider's or one organization's. */
export interface InvoiceOwnerKey {
  readonly kind: 'provider' | 'organization';
  readonly id: string;
}
