// @ts-check
/**
 * `<demo-controls>`: a bar at the end of every demo page. It leads from page to page and tells the demo's server how
 * its API is to answer this browser. It lives in a shadow root, since one of the pages styles everything it can reach.
 */
import {make} from './dom.js';
import {FAULT_COOKIE, FAULT_LIST, NORMAL} from './fault-list.js';

const PAGES = [
  {path: '/', label: 'Dashboard'},
  {path: '/account.html', label: 'MSP account'},
  {path: '/intranet.html', label: 'Old intranet'},
  {path: '/tenant.html', label: 'Tenant'},
];

const currentPath = () => location.pathname.replace(/index\.html$/, '');

function chosenFault() {
  const id = document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(`${FAULT_COOKIE}=`))
    ?.slice(FAULT_COOKIE.length + 1);
  return FAULT_LIST.find((fault) => fault.id === id) ?? NORMAL;
}

/** @param {string} id */
function chooseFault(id) {
  document.cookie = `${FAULT_COOKIE}=${id}; path=/; samesite=strict${id === 'normal' ? '; max-age=0' : ''}`;
}

/** @returns {(HTMLElement & {refresh(): Promise<unknown>})[]} */
function widgets() {
  return [...document.querySelectorAll('account-scope *, [endpoint]')].filter(
    /** @returns {element is HTMLElement & {refresh(): Promise<unknown>}} */
    (element) => 'refresh' in element && typeof element.refresh === 'function',
  );
}

/** Asks every widget of the page again, and says how that went. */
async function refreshAll() {
  const results = await Promise.allSettled(widgets().map((widget) => widget.refresh()));
  const failed = results.filter(({status}) => status === 'rejected').length;
  return `${results.length - failed} of ${results.length} widgets were refreshed, ${failed} failed.`;
}

class DemoControls extends HTMLElement {
  #select = make('select', {id: 'answers', 'aria-describedby': 'hint'});
  #hint = make('p', {id: 'hint', class: 'hint'});
  #current = make('span', {class: 'current'});
  #status = make('p', {class: 'hint', role: 'status'});

  connectedCallback() {
    if (this.shadowRoot) return;
    this.#select.append(
      ...FAULT_LIST.map(({id, label}) => {
        const option = make('option', {value: id}, label);
        option.selected = id === chosenFault().id;
        return option;
      }),
    );
    this.#select.addEventListener('change', () => {
      chooseFault(this.#select.value);
      this.#show();
    });
    const sheet = make('link', {rel: 'stylesheet', href: '/styles/demo-controls.css'});
    // Without its rules it would stand in the page for a moment, and then leave it.
    const bar = make('aside', {'aria-label': 'Demo controls', hidden: ''}, this.#details());
    for (const settled of ['load', 'error'])
      sheet.addEventListener(settled, () => bar.removeAttribute('hidden'));
    this.attachShadow({mode: 'open'}).append(sheet, bar);
    this.#show();
  }

  #details() {
    return make(
      'details',
      {},
      make('summary', {}, 'Demo controls', this.#current),
      make('div', {class: 'panel'}, this.#pages(), this.#answers()),
      make(
        'p',
        {class: 'hint'},
        'Not part of the widgets or the gateway: a cookie in this browser tells the demo’s server how /api is to answer it.',
      ),
    );
  }

  #pages() {
    const links = PAGES.map(({path, label}) =>
      make('a', {href: path, ...(currentPath() === path && {'aria-current': 'page'})}, label),
    );
    return make('nav', {'aria-label': 'Demo pages'}, ...links);
  }

  #answers() {
    const reload = make('button', {type: 'button'}, 'Reload page');
    reload.addEventListener('click', () => location.reload());
    const refresh = make('button', {type: 'button'}, 'Refresh widgets');
    refresh.addEventListener('click', () => void this.#refresh());
    return make(
      'div',
      {class: 'answers'},
      make('label', {for: 'answers'}, 'The API answers'),
      this.#select,
      reload,
      refresh,
      this.#hint,
      this.#status,
    );
  }

  async #refresh() {
    this.#status.textContent = 'Refreshing…';
    this.#status.textContent = await refreshAll();
  }

  #show() {
    const {id, label, hint} = chosenFault();
    this.#current.textContent = `API: ${label}`;
    this.#current.classList.toggle('fault', id !== 'normal');
    this.#hint.textContent = id === 'normal' ? hint : `${hint} This holds from the next request on.`;
    this.#status.textContent = '';
  }
}

customElements.define('demo-controls', DemoControls);
