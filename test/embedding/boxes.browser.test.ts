/** The boxes that pages put widgets into: as wide as their content, narrow, hidden, and changing. */
import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import {inPageEndpoint, invoicesRoute, organizationsRoute} from '../helpers/in-page-endpoint.js';
import {INVOICES, manyInvoices, manyOrganizations, PROVIDER_ID} from '../helpers/records.js';
import {until} from '../helpers/until.js';
import {hasState, type Widget, within} from '../helpers/widget.js';
import {accountEndpoint, PROVIDER_PATH, WIDGETS} from './account.js';

/** Boxes as wide as what is in them. */
const FITTING = [
  'display: inline-block',
  'display: inline-flex',
  'display: inline-grid',
  'display: table-cell',
  'float: left',
  'position: absolute',
  'width: fit-content',
  'width: min-content',
  'display: flex; flex-direction: column; align-items: flex-start',
];
/** Boxes that say how wide it is to be. */
const GIVING = [
  'display: inline',
  'display: grid',
  'display: grid; grid-template-columns: auto',
  'display: grid; grid-template-columns: minmax(0, 1fr)',
  'display: flex; flex-direction: column; min-width: 0',
];
/** How tabs, accordions, closed `<details>` and dialogs that grow hide what is in them. */
const HIDING = [
  'display: none',
  'block-size: 0; overflow: hidden',
  'inline-size: 0; overflow: hidden',
  'content-visibility: hidden',
  'transform: scale(0)',
];

/** A widget in a box of that style, 700 px of room or `room` around it. */
async function boxed(tag: string, style: string, {room = 700, client = accountEndpoint().client} = {}) {
  const box = document.createElement('div');
  box.style.cssText = style;
  const widget = document.createElement(tag) as Widget;
  Object.assign(widget, {providerId: PROVIDER_ID, client});
  box.append(widget);
  const around = document.createElement('div');
  around.style.width = `${room}px`;
  around.append(box);
  await fixture(html`<div>${around}</div>`);
  await until(() => hasState(widget, 'loaded'), 'it loads');
  await widget.updateComplete;
  return {box, around, widget};
}

/** Widths and heights of everything in it. */
const sizesOf = (widget: Element): readonly string[] =>
  [widget, ...widget.shadowRoot!.querySelectorAll('*')].map((element) => {
    const {width, height} = element.getBoundingClientRect();
    return `${element.localName}.${element.getAttribute('class') ?? ''} ${width.toFixed(1)} × ${height.toFixed(1)}`;
  });

const drawn = (widget: Element): Promise<void> =>
  until(() => widget.shadowRoot!.querySelector('.ring.drawn') !== null, 'the ring is drawn');

/** Resolves once everything that watches sizes has been told, and has rendered. */
async function measured(widget: Widget): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await widget.updateComplete;
}

describe('the box that a page gives a widget', () => {
  afterEach(() => fixtureCleanup());

  for (const tag of WIDGETS) {
    it(`does not let <${tag}> collapse where it is as wide as its content`, async () => {
      for (const style of FITTING) {
        const {widget} = await boxed(tag, style);
        expect(widget.offsetWidth, style).to.equal(280);
        fixtureCleanup();
      }
    });

    it(`is filled by <${tag}>, and not overflown where it is narrow`, async () => {
      for (const style of GIVING) {
        for (const room of [700, 240]) {
          const {widget} = await boxed(tag, style, {room});
          expect(widget.offsetWidth, `${style} of ${room}`).to.equal(room);
          fixtureCleanup();
        }
      }
    });

    it(`may be hidden in any way while <${tag}> arrives, and shows it as any other once it is shown`, async () => {
      let shown: readonly string[] | undefined;
      for (const style of ['', ...HIDING]) {
        const {box, widget} = await boxed(tag, style);
        if (style === 'display: none') expect(widget.offsetWidth).to.equal(0);
        await measured(widget);
        box.style.cssText = '';
        widget.scrollIntoView();
        if (tag === 'license-donut') await drawn(widget);
        await measured(widget);
        shown ??= sizesOf(widget);
        expect(sizesOf(widget), style).to.deep.equal(shown);
        fixtureCleanup();
      }
    });
  }

  it('may be hidden while a long table arrives, which then shows the rows of any place', async () => {
    const {client} = inPageEndpoint({[`${PROVIDER_PATH}/invoices`]: invoicesRoute(manyInvoices(400))});
    const {box, widget} = await boxed('invoice-table', 'display: none', {client});
    await measured(widget);
    box.style.display = '';
    await measured(widget);
    const scroller = within(widget, '.scroller');
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => within(widget, '.rows').textContent.includes('INV-899601'), 'it shows the last row');
    const {top, bottom} = scroller.getBoundingClientRect();
    const rows = [...widget.shadowRoot!.querySelectorAll('.rows .row')].map((row) =>
      row.getBoundingClientRect(),
    );
    expect(rows[0]!.top).to.be.below(top + 100);
    expect(rows.at(-1)!.bottom).to.be.closeTo(bottom, 2);
  });
});

describe('a box that changes', () => {
  afterEach(() => fixtureCleanup());

  for (const tag of WIDGETS) {
    it(`makes <${tag}> no higher than it was, once it is as wide as it was`, async () => {
      const {around, widget} = await boxed(tag, '');
      const heights: number[] = [];
      for (const width of [900, 300, 900]) {
        around.style.width = `${width}px`;
        await measured(widget);
        heights.push(widget.offsetHeight);
      }
      const [before, narrow, after] = heights;
      expect(narrow).to.be.above(before! + 100);
      expect(after).to.equal(before);
    });
  }

  it('shrinks with the ring as it grew with it, again and again', async () => {
    const {widget} = await boxed('license-donut', '');
    widget.scrollIntoView();
    await drawn(widget);
    const canvas = within(widget, 'canvas') as HTMLCanvasElement;
    const heights: number[] = [];
    for (const size of [400, 150, 500, 150]) {
      within(widget, '.ring').style.setProperty('inline-size', `${size}px`);
      await until(() => canvas.width === size * devicePixelRatio, `the drawing is ${size} px wide`);
      expect(canvas.height).to.equal(canvas.width);
      heights.push(widget.offsetHeight);
    }
    const [at400, at150, at500, at150Again] = heights;
    expect(at500).to.equal(at400! + 100);
    expect(at150).to.be.below(at400! - 100);
    expect(at150Again).to.equal(at150);
  });

  it('loses height where another account has less to show', async () => {
    const many = {
      hasContract: true,
      assignedLicenses: 10,
      products: [1, 2, 3, 4].map((number) => ({
        name: `Package ${number}`,
        capabilities: ['One', 'Two', 'Three'],
        purchasedLicenses: 10,
      })),
    };
    const path = `${PROVIDER_PATH}/billing/details`;
    const {client} = inPageEndpoint({[path]: many});
    const {widget} = await boxed('license-donut', '', {client});
    const high = widget.offsetHeight;
    widget.client = inPageEndpoint({[path]: {...many, products: many.products.slice(0, 1)}}).client;
    await until(() => !widget.shadowRoot!.textContent.includes('Package 2'), 'the other is shown');
    expect(widget.offsetHeight).to.be.below(high - 100);
  });

  it('scrolls no further than the fewer rows of another account', async () => {
    const path = `${PROVIDER_PATH}/organizations`;
    const {client} = inPageEndpoint({[path]: organizationsRoute(manyOrganizations(400))});
    const {widget} = await boxed('user-cap-editor', '', {client});
    const scroller = (): HTMLElement => within(widget, '.scroller');
    scroller().scrollTop = 9000;
    await measured(widget);
    widget.client = inPageEndpoint({[path]: organizationsRoute(manyOrganizations(20))}).client;
    await until(() => widget.shadowRoot!.querySelectorAll('.rows .row').length === 20, 'the other is shown');
    await measured(widget);
    expect(scroller().scrollHeight).to.be.below(21 * 110);
    const [first] = widget.shadowRoot!.querySelectorAll('.rows .row');
    expect(first!.textContent).to.include('Organization 000001');
    expect(scroller().scrollTop).to.equal(0);
  });

  it('is as high for six invoices as for none, so that nothing below moves', async () => {
    const path = `${PROVIDER_PATH}/invoices`;
    const {client} = inPageEndpoint({[path]: invoicesRoute(INVOICES)});
    const {widget} = await boxed('invoice-table', '', {client});
    const rows = (): number => within(widget, '.table').scrollHeight;
    const [before, height] = [rows(), widget.offsetHeight];
    widget.client = inPageEndpoint({[path]: invoicesRoute(INVOICES.slice(0, 1))}).client;
    await until(() => widget.shadowRoot!.querySelectorAll('.rows .row').length === 1, 'the other is shown');
    expect(rows()).to.be.below(before);
    expect(widget.offsetHeight).to.be.at.most(height);
  });
});
