/** An organization by id and name. */
export interface OrganizationRef {
  readonly id: string;
  readonly name: string;
}

/** Users and devices of an organization. What the endpoint does not count is absent. */
export interface OrganizationUsage {
  readonly users?: number;
  readonly devices?: number;
  /** This month's high-water mark: the most users on any day so far. */
  readonly highWaterMark?: number;
  readonly lastMonthHighWaterMark?: number;
  /** When it was counted. */
  readonly asOf?: Date;
}

/** A client organization of a provider, as Account Usage lists it. */
export interface ManagedOrganization extends OrganizationRef {
  /** The user cap, 1 to 10 000; absent for No User Cap. */
  readonly cap?: number;
  readonly usage: OrganizationUsage;
  /** The version a change must name; absent where the endpoint keeps none. */
  readonly version?: string;
}
