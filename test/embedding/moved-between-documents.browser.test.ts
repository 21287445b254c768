/** A page moves widgets into another document, such as a frame's or a window's, and back. */
import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import {createAccountClient} from '../../src/client/index.js';
import type {AccountScope} from '../../src/components/account-scope/account-scope.js';
import type {UserCapEditor} from '../../src/components/user-cap-editor/user-cap-editor.js';
import {ORGANIZATIONS, PROVIDER_ID} from '../helpers/records.js';
import {until} from '../helpers/until.js';
import {button, hasState, loaded, textOf, type Widget, within} from '../helpers/widget.js';
import {accountEndpoint, BY_PROVIDER, PROVIDER_PATH, WIDGETS} from './account.js';

/** What of an element's look is the same wherever it stands. */
const LOOK = ['display', 'color', 'fontSize', 'fontWeight', 'paddingTop', 'backgroundColor'] as const;

async function otherDocument(): Promise<Document> {
  const frame = document.createElement('iframe');
  Object.assign(frame, {width: '1000', height: '800', srcdoc: '<!doctype html><title>Another</title>'});
  const loads = new Promise((resolve) => frame.addEventListener('load', resolve));
  await fixture(html`<div>${frame}</div>`);
  await loads;
  return frame.contentDocument!;
}

/** How the widget and everything in it look in 600 px. */
function looksOf(widget: HTMLElement): readonly string[] {
  widget.style.width = '600px';
  return [widget, ...widget.shadowRoot!.querySelectorAll('*')].map((element) => {
    const style = getComputedStyle(element);
    return `${element.localName}.${element.getAttribute('class') ?? ''} ${LOOK.map((name) => style[name]).join(' ')}`;
  });
}

/** Moves it as pages do that know that the nodes of another document are to be adopted. */
async function move(widget: Widget, target: Element): Promise<void> {
  target.ownerDocument.adoptNode(widget);
  target.append(widget);
  await widget.updateComplete;
}

/** The account, which answers once the test says so. */
function heldEndpoint() {
  const {client, fetch} = accountEndpoint();
  const requests: string[] = [];
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const holding: typeof fetch = async (input, init) => {
    requests.push(new Request(input, init).url);
    await held;
    return fetch(input, init);
  };
  return {client: createAccountClient({endpoint: client.endpoint, fetch: holding}), requests, answer};
}

describe('a widget in another document', () => {
  afterEach(() => fixtureCleanup());

  for (const tag of WIDGETS) {
    it(`<${tag}> keeps its look and what it has read, there and back again`, async () => {
      const endpoint = accountEndpoint();
      const widget = await loaded(tag, BY_PROVIDER, {client: endpoint.client});
      const home = widget.parentElement!;
      const other = await otherDocument();
      const [looks, asked, said] = [looksOf(widget), endpoint.requests.length, textOf(widget)];
      await move(widget, other.body);
      expect(widget.ownerDocument).to.equal(other);
      expect(looksOf(widget)).to.deep.equal(looks);
      expect(hasState(widget, 'loaded')).to.equal(true);
      await move(widget, home);
      expect(looksOf(widget)).to.deep.equal(looks);
      expect(textOf(widget)).to.equal(said);
      expect(endpoint.requests.length).to.equal(asked);
      expect(await widget.refresh()).to.be.an('object');
    });

    it(`<${tag}> that is made for it looks the same`, async () => {
      const {client} = accountEndpoint();
      const looks = looksOf(await loaded(tag, BY_PROVIDER, {client}));
      const other = await otherDocument();
      const widget = document.createElement(tag) as Widget;
      Object.assign(widget, {providerId: PROVIDER_ID, client});
      other.body.append(widget);
      await until(() => hasState(widget, 'loaded'), 'it loads');
      expect(looksOf(widget)).to.deep.equal(looks);
    });
  }

  for (const tag of WIDGETS) {
    it(`<${tag}> that is moved while it loads goes on there, and asks for nothing again`, async () => {
      const {client, requests, answer} = heldEndpoint();
      const other = await otherDocument();
      const widget = document.createElement(tag) as Widget;
      Object.assign(widget, {providerId: PROVIDER_ID, client});
      await fixture(html`<div>${widget}</div>`);
      await until(() => requests.length > 0, 'it asks');
      await move(widget, other.body);
      expect(hasState(widget, 'loading')).to.equal(true);
      answer();
      await until(() => hasState(widget, 'loaded'), 'it loads');
      expect(requests).to.deep.equal([...new Set(requests)]);
    });
  }

  it('keeps its ring drawn, which follows its size there and back again', async () => {
    const donut = await loaded('license-donut', BY_PROVIDER, {client: accountEndpoint().client});
    const home = donut.parentElement!;
    const other = await otherDocument();
    donut.scrollIntoView();
    await until(() => donut.shadowRoot!.querySelector('.ring.drawn') !== null, 'it is drawn');
    const canvas = within(donut, 'canvas') as HTMLCanvasElement;
    const isPainted = (): boolean => {
      const {data} = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value) => value !== 0);
    };
    for (const [place, size] of [
      [other.body, 300],
      [home, 200],
    ] as const) {
      await move(donut, place);
      expect(within(donut, '.ring.drawn canvas')).to.equal(canvas);
      within(donut, '.ring').style.setProperty('inline-size', `${size}px`);
      await until(() => canvas.width === size * devicePixelRatio, `it is ${size} px wide`);
      expect(isPainted()).to.equal(true);
    }
  });

  it('has made the style sheets of that document once', async () => {
    const other = await otherDocument();
    const cards = await Promise.all(
      [1, 2].map(() => loaded('subscription-card', BY_PROVIDER, {client: accountEndpoint().client})),
    );
    for (const card of cards) await move(card, other.body);
    const [first, second] = cards.map((card) => card.shadowRoot!.adoptedStyleSheets);
    expect(first).to.have.length.above(0);
    expect(first!.every((sheet, index) => sheet === second![index])).to.equal(true);
  });

  it('keeps an open dialog with what was typed in it, and the look of that', async () => {
    const {client} = accountEndpoint();
    const editor = await loaded<UserCapEditor>('user-cap-editor', BY_PROVIDER, {client});
    const other = await otherDocument();
    button(editor, `Edit ${ORGANIZATIONS[0].name}`).click();
    await until(() => editor.shadowRoot!.querySelector('dialog:modal') !== null, 'it opens');
    const field = within(editor, '.spin') as HTMLInputElement;
    field.value = '345';
    field.dispatchEvent(new InputEvent('input'));
    await editor.updateComplete;
    const look = (): readonly string[] => {
      const {display, fontWeight, borderRadius} = getComputedStyle(within(editor, 'dialog'));
      return [display, fontWeight, borderRadius, getComputedStyle(within(editor, '.dialog-title')).fontSize];
    };
    const before = look();
    await move(editor, other.body);
    expect(editor.shadowRoot!.querySelector('dialog:modal')).to.not.equal(null);
    expect((within(editor, '.spin') as HTMLInputElement).value).to.equal('345');
    expect(look()).to.deep.equal(before);
  });

  it('has a dialog that looks as it should where it is opened there first', async () => {
    const {client} = accountEndpoint();
    const editor = await loaded<UserCapEditor>('user-cap-editor', BY_PROVIDER, {client});
    await move(editor, (await otherDocument()).body);
    button(editor, `Edit ${ORGANIZATIONS[0].name}`).click();
    await until(() => editor.shadowRoot!.querySelector('dialog:modal') !== null, 'it opens');
    expect(getComputedStyle(within(editor, '.dialog-title')).fontWeight).to.equal('600');
  });

  it('keeps the keyboard on a record whose row moves', async () => {
    const {client} = accountEndpoint();
    const editor = await loaded<UserCapEditor>('user-cap-editor', BY_PROVIDER, {client});
    await move(editor, (await otherDocument()).body);
    const edit = `Edit ${ORGANIZATIONS[0].name}`;
    const place = (): number =>
      [...editor.shadowRoot!.querySelectorAll('[data-id]')].findIndex((row) =>
        row.contains(button(editor, edit)),
      );
    const before = place();
    button(editor, edit).focus();
    within(editor, 'th button').click();
    within(editor, 'th button').click();
    await editor.updateComplete;
    expect(place()).to.not.equal(before);
    expect(editor.shadowRoot!.activeElement).to.equal(button(editor, edit));
  });

  it('copies from that document where the clipboard is refused, and puts the keyboard back', async () => {
    const card = await loaded('subscription-card', BY_PROVIDER, {client: accountEndpoint().client});
    const other = await otherDocument();
    await move(card, other.body);
    const copied: unknown[] = [];
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to copy there is over plain http
    other.execCommand = () => copied.push((card.shadowRoot!.activeElement as HTMLTextAreaElement).value) > 0;
    const writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', {value: {writeText}, configurable: true});
    try {
      const copy = button(card, 'Copy details');
      copy.focus();
      copy.click();
      await until(() => copied.length > 0, 'it copies');
      expect(copied[0]).to.include('Subscription');
      expect(card.shadowRoot!.activeElement).to.equal(copy);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('speaks the language of that document', async () => {
    const {client} = accountEndpoint();
    const card = await loaded('subscription-card', BY_PROVIDER, {client});
    const other = await otherDocument();
    other.documentElement.lang = 'de';
    await move(card, other.body);
    await until(() => within(card, 'section').lang === 'de', 'it speaks German');
    other.documentElement.lang = 'fr';
    await until(() => within(card, 'section').lang === 'fr', 'it speaks French');
  });

  it('finds the scope there, inside a shadow root too, and the scope takes up no room', async () => {
    const endpoint = accountEndpoint();
    const scope = await fixture<AccountScope>(
      html`<account-scope .client=${endpoint.client} provider-id=${PROVIDER_ID}></account-scope>`,
    );
    const other = await otherDocument();
    other.body.append(scope);
    expect(getComputedStyle(scope).display).to.equal('contents');
    const host = other.createElement('div');
    scope.append(host);
    const card = document.createElement('subscription-card');
    host.attachShadow({mode: 'open'}).append(card);
    await until(() => hasState(card, 'loaded'), 'it loads');
    expect(endpoint.requests).to.deep.equal([`GET ${PROVIDER_PATH}`]);
  });

  it('waits in a document that is not shown, and looks as it should out of it', async () => {
    const {client} = accountEndpoint();
    const card = await loaded('subscription-card', BY_PROVIDER, {client});
    const home = card.parentElement!;
    const looks = looksOf(card);
    await move(card, document.implementation.createHTMLDocument().body);
    await move(card, home);
    expect(looksOf(card)).to.deep.equal(looks);
  });
});
