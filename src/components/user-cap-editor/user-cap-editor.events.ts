import type {OrganizationRef} from '../../account/organization.js';

/** Fired when the endpoint has acknowledged a new cap that a person saved. */
export class UserCapChangeEvent extends Event {
  static readonly type = 'user-cap-change';
  readonly organization: OrganizationRef;
  /** Cap before, 1 to 10 000; undefined for No User Cap. */
  readonly previous: number | undefined;
  /** Cap now, 1 to 10 000; undefined for No User Cap. */
  readonly next: number | undefined;

  constructor(organization: OrganizationRef, previous: number | undefined, next: number | undefined) {
    super(UserCapChangeEvent.type, {bubbles: true, composed: true});
    this.organization = organization;
    this.previous = previous;
    this.next = next;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'user-cap-change': UserCapChangeEvent;
  }
}
