/** The dialog's file: when it is fetched, and what happens while it is on its way or does not come. */
import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../../src/define.js';
import {capDialog} from '../../../src/components/user-cap-editor/lazy-dialog.js';
import type {UserCapEditor} from '../../../src/components/user-cap-editor/user-cap-editor.js';
import {inPageEndpoint, organizationsRoute} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, ORGANIZATIONS, PROVIDER_ID} from '../../helpers/records.js';
import {until} from '../../helpers/until.js';
import {button, loaded, textOf, within} from '../../helpers/widget.js';

const originalLoad = capDialog.load;

const editor = (): Promise<UserCapEditor> => {
  const {client} = inPageEndpoint({
    [`v2/providers/${PROVIDER_ID}/organizations`]: organizationsRoute(ORGANIZATIONS),
    [`v2/providers/${PROVIDER_ID}/billing/details`]: BILLING_DETAILS,
  });
  return loaded<UserCapEditor>('user-cap-editor', {'provider-id': PROVIDER_ID}, {client});
};
const [first, second] = ORGANIZATIONS.map(({name}) => `Edit ${name}`) as [string, string];
const dialogIn = (element: Element): Element | null => element.shadowRoot!.querySelector('dialog:modal');
const opens = (element: Element): Promise<void> => until(() => dialogIn(element) !== null, 'it opens');

describe("the dialog's file", () => {
  let loads = 0;

  beforeEach(() => {
    loads = 0;
    capDialog.load = () => {
      loads += 1;
      return originalLoad();
    };
  });
  afterEach(() => {
    capDialog.load = originalLoad;
    fixtureCleanup();
  });

  it('is not fetched for looking at the table, and is once a pointer or the keyboard nears Edit', async () => {
    for (const approach of ['pointerover', 'focusin']) {
      loads = 0;
      const element = await editor();
      within(element, '.rows .name').dispatchEvent(new Event(approach, {bubbles: true, composed: true}));
      expect(loads).to.equal(0);
      button(element, first).dispatchEvent(new Event(approach, {bubbles: true, composed: true}));
      expect(loads).to.equal(1);
      expect(dialogIn(element)).to.equal(null);
    }
  });

  it('opens for whose Edit was pressed last, however late it comes, and looks as it should', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    capDialog.load = () => released.then(originalLoad);
    const element = await editor();
    button(element, first).focus();
    button(element, first).click();
    button(element, second).focus();
    button(element, second).click();
    button(element, second).click();
    expect(element.shadowRoot!.activeElement).to.equal(button(element, second));
    release();
    await opens(element);
    expect(element.shadowRoot!.querySelectorAll('dialog')).to.have.length(1);
    expect(within(element, '.dialog-title').textContent).to.include(second.replace('Edit ', ''));
    expect(getComputedStyle(within(element, '.dialog')).borderRadius).to.equal('14px');
    button(element, 'Cancel').click();
    await until(() => element.shadowRoot!.querySelector('dialog') === null, 'it closes');
    expect(element.shadowRoot!.activeElement).to.equal(button(element, second));
  });

  it('opens nothing in a widget that has left the page meanwhile', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    capDialog.load = () => released.then(originalLoad);
    const element = await editor();
    const parent = element.parentElement!;
    button(element, first).click();
    element.remove();
    release();
    await released.then(originalLoad);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    parent.append(element);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('is missed in words where it is blocked, the table stays, and Retry opens the dialog', async () => {
    capDialog.load = () => Promise.reject(new TypeError('blocked'));
    const element = await editor();
    button(element, first).click();
    await until(() => textOf(element).includes('cannot be edited now'), 'it says so');
    expect(within(element, '[role=alert]').textContent).to.include('could not be loaded');
    expect(element.shadowRoot!.querySelectorAll('.rows [data-id]')).to.have.length(ORGANIZATIONS.length);
    await expect(element).to.be.accessible();
    capDialog.load = originalLoad;
    button(element, 'Retry').click();
    await opens(element);
    expect(element.shadowRoot!.querySelector('.note.strip')).to.equal(null);
  });
});
