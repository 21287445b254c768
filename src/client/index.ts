export * from './account-client.js';
export type * from './answer.js';
export type {Change} from './changes.js';
export * from './create-account-client.js';
export type {EndpointRequest, Refusal, Refuse} from './endpoint.js';
export * from './endpoint-client.js';
export * from './errors.js';
export * from './reads.js';
export {saveUserCap} from './save-user-cap.js';
export {sharedClient, sharedEndpointClient} from './shared-client.js';
// What errors are known by, and what answers are made of.
export {AccountError, BadIdError, DecodeError} from '../api/errors.js';
export type * from '../api/index.js';
export type * from '../account/index.js';
