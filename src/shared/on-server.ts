import {isServer} from 'lit';

/** Whether this code runs where there is no page: Lit's own constant, whose type only knows browsers. */
export const onServer: boolean = isServer;
