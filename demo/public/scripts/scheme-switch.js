// @ts-check
/** `<scheme-switch>`: Auto, Light or Dark for all demo pages of this browser. */
import {make} from './dom.js';

const KEY = 'demo-scheme';

const SCHEMES = [
  {scheme: '', label: 'Auto'},
  {scheme: 'light', label: 'Light'},
  {scheme: 'dark', label: 'Dark'},
];

/** @param {string} scheme */
function choose(scheme) {
  if (scheme === '') {
    localStorage.removeItem(KEY);
    delete document.documentElement.dataset.scheme;
  } else {
    localStorage.setItem(KEY, scheme);
    document.documentElement.dataset.scheme = scheme;
  }
}

class SchemeSwitch extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return;
    const current = document.documentElement.dataset.scheme ?? '';
    const options = SCHEMES.map(({scheme, label}) => {
      const radio = make('input', {type: 'radio', name: 'scheme', value: scheme});
      radio.checked = scheme === current;
      radio.addEventListener('change', () => choose(scheme));
      return make('label', {}, radio, make('span', {}, label));
    });
    this.append(make('fieldset', {}, make('legend', {}, 'Color scheme'), ...options));
  }
}

customElements.define('scheme-switch', SchemeSwitch);
