import {describeGuide} from './account-page.js';
import {serveWithVite} from './vite.js';

describeGuide({name: 'svelte', serve: serveWithVite});
