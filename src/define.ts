// The scope first, so that widgets find it defined when they are.
import './components/account-scope/define.js';
import './components/subscription-card/define.js';
