/** Starts worker.ts when the gateway runs from its sources: tsx's hooks do not reach into threads by themselves. */
import {register} from 'tsx/esm/api';

register();
await import('./worker.ts');
