import {describeGuide} from './account-page.js';
import {serveWithShadowHost} from './vite.js';

describeGuide({name: 'react', serve: serveWithShadowHost, inShadow: true});
