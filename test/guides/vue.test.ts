import {describeGuide} from './account-page.js';
import {serveWithShadowHost} from './vite.js';

describeGuide({name: 'vue', serve: serveWithShadowHost, inShadow: true});
