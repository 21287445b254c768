// The scope first, so that widgets find it defined when they are.
import './components/account-scope/define.js';
import './components/subscription-card/define.js';
import './components/license-donut/define.js';
import './components/invoice-table/define.js';
import './components/user-cap-editor/define.js';
