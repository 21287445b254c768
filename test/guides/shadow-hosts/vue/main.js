import {defineCustomElement} from 'vue';
import AccountWidgets from '../src/AccountWidgets.vue';
import {note} from './note.js';

customElements.define('guide-account', defineCustomElement(AccountWidgets));
document.querySelector('guide-account').addEventListener('note', ({detail: [text]}) => note(text));
