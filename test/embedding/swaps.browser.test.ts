/** What frameworks do to elements: swap markup, settle it with classes, and listen from outside. */
import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import * as library from '../../src/index.js';
import {PROVIDER_ID} from '../helpers/records.js';
import {until} from '../helpers/until.js';
import {hasState, loaded, nextEvent, type Widget} from '../helpers/widget.js';
import {accountEndpoint, BY_PROVIDER, PROVIDER_PATH, WIDGETS} from './account.js';

/** All widgets as a server sends them for a part of a page. */
const fragment = (): DocumentFragment => {
  const template = document.createElement('template');
  template.content.append(
    ...WIDGETS.map((tag) => {
      const widget = document.createElement(tag);
      widget.setAttribute('provider-id', PROVIDER_ID);
      return widget;
    }),
  );
  return template.content;
};

const widgetsIn = (root: ParentNode): readonly Widget[] => [...root.querySelectorAll<Widget>(WIDGETS.join())];
const areLoaded = (root: ParentNode): boolean =>
  widgetsIn(root).length === WIDGETS.length && widgetsIn(root).every((widget) => hasState(widget, 'loaded'));

/** A place in a page whose scope stays while what is in it is swapped. */
async function place() {
  const endpoint = accountEndpoint();
  const scope = await fixture<HTMLElement>(
    html`<account-scope .client=${endpoint.client}><div id="target"></div></account-scope>`,
  );
  return {endpoint, scope, target: scope.querySelector('#target')!};
}

describe('a swap of markup', () => {
  afterEach(() => fixtureCleanup());

  it('of the inside shows the widgets that come, and stops those that go', async () => {
    const {endpoint, target} = await place();
    for (let round = 0; round < 3; round += 1) {
      target.replaceChildren(fragment());
      await until(() => areLoaded(target), 'they load');
    }
    const main = endpoint.requests.filter((request) => request === `GET ${PROVIDER_PATH}`);
    expect(main).to.have.length(3);
    const gone = widgetsIn(target);
    const saved = `${PROVIDER_PATH}/billing/details`;
    const before = endpoint.requests.length;
    endpoint.client.invalidate(saved);
    await until(() => endpoint.requests.length > before, 'those on the page ask again after a save');
    target.replaceChildren();
    await Promise.resolve();
    const asked = endpoint.requests.length;
    endpoint.client.invalidate(saved);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(endpoint.requests.length).to.equal(asked);
    expect(gone.every((widget) => !widget.isConnected)).to.equal(true);
  });

  it('of the element itself, settled by classes a moment later, shows the new ones in their full size', async () => {
    const {target, scope} = await place();
    const next = document.createElement('div');
    next.className = 'htmx-added';
    next.append(fragment());
    target.replaceWith(next);
    next.classList.add('htmx-settling');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    next.className = '';
    for (const widget of widgetsIn(next)) widget.classList.add('settled');
    await until(() => areLoaded(scope), 'they load');
    for (const widget of widgetsIn(next)) {
      expect(widget.offsetWidth, widget.localName).to.equal(next.clientWidth);
      expect(widget.offsetHeight, widget.localName).to.be.above(200);
    }
  });

  it('that keeps an element and moves it into the new markup keeps its data and asks for nothing', async () => {
    const {endpoint, target, scope} = await place();
    target.replaceChildren(fragment());
    await until(() => areLoaded(target), 'they load');
    const [kept, asked] = [widgetsIn(target), endpoint.requests.length];
    const pantry = document.createElement('div');
    document.body.append(pantry);
    pantry.append(...kept);
    const next = document.createElement('div');
    target.replaceWith(next);
    next.append(...kept);
    pantry.remove();
    await Promise.all(kept.map((widget) => widget.updateComplete));
    expect(areLoaded(scope)).to.equal(true);
    expect(endpoint.requests.length).to.equal(asked);
  });

  it('through a copy of the element loads on its own', async () => {
    const {target, scope} = await place();
    target.replaceChildren(fragment());
    await until(() => areLoaded(target), 'they load');
    target.replaceWith(target.cloneNode(true));
    expect(widgetsIn(scope).length).to.equal(WIDGETS.length);
    await until(() => areLoaded(scope), 'the copies load');
  });
});

describe('events, as a framework hears them', () => {
  afterEach(() => fixtureCleanup());

  it('come from the widget itself, also at the page, and through the shadow root of a host from that host', async () => {
    const {client} = accountEndpoint();
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const inside = host.attachShadow({mode: 'open'});
    const widget = document.createElement('subscription-card');
    Object.assign(widget, {client, providerId: PROVIDER_ID});
    const heard: string[] = [];
    const note = (name: string) => (event: Event) => {
      const [source] = event.composedPath();
      heard.push(`${name} ${(event.target as Element).localName} ${(source as Element).localName}`);
    };
    widget.addEventListener('widget-load', note('widget'));
    inside.addEventListener('widget-load', note('root'));
    host.addEventListener('widget-load', note('host'));
    const load = nextEvent(document.body, 'widget-load');
    inside.append(widget);
    const event = await load;
    expect(heard).to.deep.equal([
      'widget subscription-card subscription-card',
      'root subscription-card subscription-card',
      'host div subscription-card',
    ]);
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    expect(event).to.be.instanceOf(library.WidgetLoadEvent);
  });

  for (const tag of WIDGETS) {
    it(`of <${tag}> come out of a shadow root inside another, each time from its host`, async () => {
      const outer = await fixture<HTMLElement>(html`<div></div>`);
      const inner = document.createElement('p');
      outer.attachShadow({mode: 'open'}).append(inner);
      const place = inner.attachShadow({mode: 'open'});
      const heard: string[] = [];
      for (const at of [place, outer.shadowRoot!, outer])
        at.addEventListener('widget-load', ({target}) => heard.push((target as Element).localName));
      const widget = document.createElement(tag);
      Object.assign(widget, {client: accountEndpoint().client, providerId: PROVIDER_ID});
      const load = nextEvent(document.body, 'widget-load');
      place.append(widget);
      await load;
      expect(heard).to.deep.equal([tag, 'p', 'div']);
    });
  }

  it('name the widget that they are of where one stands beside others', async () => {
    const {client} = accountEndpoint();
    const sources: EventTarget[] = [];
    const note = ({target}: Event): void => {
      if (target) sources.push(target);
    };
    document.body.addEventListener('widget-load', note);
    const widgets = [];
    for (const tag of WIDGETS) widgets.push(await loaded(tag, BY_PROVIDER, {client}));
    document.body.removeEventListener('widget-load', note);
    expect(sources).to.deep.equal(widgets);
  });

  it('of controls inside stay inside, but for those that every browser lets out, which come from the widget', async () => {
    const {client} = accountEndpoint();
    const widget = await loaded('invoice-table', BY_PROVIDER, {client});
    const heard: string[] = [];
    const note = ({type, target}: Event): void => {
      heard.push(`${type} ${(target as Element).localName}`);
    };
    for (const type of ['change', 'input', 'click', 'toggle']) document.body.addEventListener(type, note);
    const select = widget.shadowRoot!.querySelector('select')!;
    select.value = select.options[1]!.value;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    widget.shadowRoot!.querySelector<HTMLElement>('[part~="sort"]')!.click();
    for (const type of ['change', 'input', 'click', 'toggle']) document.body.removeEventListener(type, note);
    expect(heard).to.deep.equal(['click invoice-table']);
  });

  it(`asks ${PROVIDER_PATH} once however often a framework sets the same attributes`, async () => {
    const endpoint = accountEndpoint();
    const widget = await loaded('subscription-card', BY_PROVIDER, {client: endpoint.client});
    for (let time = 0; time < 5; time += 1) {
      widget.setAttribute('provider-id', PROVIDER_ID);
      widget.client = endpoint.client;
      await widget.updateComplete;
    }
    expect(endpoint.requests).to.deep.equal([`GET ${PROVIDER_PATH}`]);
  });
});
