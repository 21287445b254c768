/** Why there is no answer: its time ran out, the connection failed, or the body grew past what is allowed. */
export type FailureKind = 'timeout' | 'network' | 'too-large';

/** A request that ended without an answer. An abort by the caller is no failure: its reason is thrown as it is. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, options?: ErrorOptions) {
    super(`The request failed: ${kind}.`, options);
    this.kind = kind;
  }
}
