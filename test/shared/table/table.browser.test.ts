import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {FakeEndpoint, organizations, settled} from './fake-endpoint.js';
import {rendered, tableAt, tableOf, type TableFixture} from './table-fixture.js';

const nameAt = (index: number): string => `Organization ${String(index).padStart(6, '0')}`;

async function scrollTo(element: TableFixture, top: number): Promise<void> {
  element.scroller.scrollTop = top;
  await rendered(element);
}

/** After a key that scrolls, which browsers animate. */
async function pressed(element: TableFixture, press: string): Promise<void> {
  await sendKeys({press});
  for (let top = NaN; top !== element.scroller.scrollTop;) {
    top = element.scroller.scrollTop;
    await rendered(element);
    await rendered(element);
  }
}

const focused = (element: TableFixture): string =>
  element.shadowRoot?.activeElement?.getAttribute('aria-label') ?? '';

afterEach(() => {
  document.querySelector('table-fixture')?.remove();
});

describe('a table of 300 rows', () => {
  it('has every row in the DOM and needs no counts', async () => {
    const element = await tableOf(300);
    expect(element.rows).to.have.length(300);
    expect(element.table.hasAttribute('aria-rowcount')).to.be.false;
    expect(element.rows[0]?.hasAttribute('aria-rowindex')).to.be.false;
  });

  it('is twelve rows high and scrolls inside itself, with its headings in view', async () => {
    const element = await tableOf(300);
    const {top} = element.scroller.getBoundingClientRect();
    await scrollTo(element, 1000);
    const head = element.heading('Users').getBoundingClientRect();
    expect(Math.round(head.top - top)).to.be.within(0, 12);
    expect(element.namesInView).to.have.length.within(12, 14);
  });

  it('is as high as the page wants', async () => {
    const element = await tableOf(300);
    element.style.setProperty('--sw-rows', '5');
    expect(element.scroller.offsetHeight).to.be.within(5 * 44 + 36, 5 * 44 + 38);
  });
});

describe('a table of 100 000 rows', () => {
  it('keeps 36 in the DOM, counts them all and has the height of all', async () => {
    const element = await tableOf(100_000);
    expect(element.rows).to.have.length(36);
    expect(element.table.getAttribute('aria-rowcount')).to.equal('100001');
    expect(element.rows[0]?.getAttribute('aria-rowindex')).to.equal('2');
    expect(element.scroller.scrollHeight).to.be.within(4_400_030, 4_400_042);
    expect(element.renderRoot.querySelectorAll('.table, .table *').length).to.be.below(450);
  });

  it('shows the right rows wherever it is scrolled to, and no blank ones', async () => {
    const element = await tableOf(100_000);
    for (const row of [500, 99_980, 12, 50_000]) {
      await scrollTo(element, row * 44);
      const names = element.namesInView;
      expect(names).to.have.length.within(12, 14);
      const first = Number(names[0]?.slice(-6));
      expect(names.map((name) => Number(name.slice(-6)))).to.deep.equal(
        names.map((_, index) => first + index),
      );
      expect(names[0]).to.equal(nameAt(Math.min(row, 99_988)));
      const index = element.rows
        .find((each) => each.textContent.includes(names[0]!))
        ?.getAttribute('aria-rowindex');
      expect(index).to.equal(`${first + 2}`);
    }
  });

  it('can be scrolled to its last row', async () => {
    const element = await tableOf(100_000);
    await scrollTo(element, 1e9);
    expect(element.namesInView.at(-1)).to.equal(nameAt(99_999));
    const {bottom} = element.rows.at(-1)!.getBoundingClientRect();
    expect(bottom).to.be.closeTo(element.scroller.getBoundingClientRect().bottom, 1);
  });

  it('renders nothing while the reader stays near', async () => {
    const element = await tableOf(100_000);
    await scrollTo(element, 500 * 44);
    const [row] = element.rows;
    await scrollTo(element, 502 * 44);
    expect(element.rows[0]).to.equal(row);
  });

  it('goes to its first row when it is sorted', async () => {
    const element = await tableOf(1000);
    await scrollTo(element, 500 * 44);
    element.heading('Users').querySelector('button')?.click();
    await rendered(element);
    expect(element.scroller.scrollTop).to.equal(0);
    expect(element.heading('Users').getAttribute('aria-sort')).to.equal('descending');
    expect(element.heading('Organization').getAttribute('aria-sort')).to.equal('none');
    const [first] = element.rows;
    expect(first?.querySelector('td')?.textContent).to.equal('1008');
  });

  it('is all in the DOM while it is printed', async () => {
    const element = await tableOf(1000);
    await scrollTo(element, 500 * 44);
    dispatchEvent(new Event('beforeprint'));
    await rendered(element);
    expect(element.rows).to.have.length(1000);
    expect(element.table.hasAttribute('aria-rowcount')).to.be.false;
    dispatchEvent(new Event('afterprint'));
    await rendered(element);
    expect(element.rows).to.have.length(36);
    expect(element.namesInView).to.include(nameAt(505));
  });
});

describe('a table of 400 000 rows', () => {
  it('stays within what browsers draw, from its first row to its last', async () => {
    const element = await tableOf(400_000);
    expect(element.scroller.scrollHeight).to.be.below(17_000_000);
    await scrollTo(element, 1e9);
    expect(element.rows.at(-1)?.getAttribute('aria-rowindex')).to.equal('400001');
    const {bottom} = element.rows.at(-1)!.getBoundingClientRect();
    expect(bottom).to.be.closeTo(element.scroller.getBoundingClientRect().bottom, 2);
    await scrollTo(element, 7_000_000);
    expect(element.namesInView).to.have.length.within(12, 14);
  }).timeout(30_000);
});

describe('the keyboard in a long table', () => {
  it('scrolls it by page and to its ends', async () => {
    const element = await tableOf(1000);
    element.scroller.focus();
    await pressed(element, 'End');
    expect(element.namesInView).to.include(nameAt(999));
    await pressed(element, 'Home');
    expect(element.namesInView).to.include(nameAt(0));
    await pressed(element, 'PageDown');
    expect(element.scroller.scrollTop).to.be.above(300);
  });

  it('stays on the record when its row is another one, and waits on the table while it is out of sight', async () => {
    const element = await tableOf(1000);
    element.buttonOf(nameAt(5)).focus();
    await scrollTo(element, 10 * 44);
    expect(focused(element)).to.equal(`Edit ${nameAt(5)}`);
    await scrollTo(element, 500 * 44);
    expect(element.shadowRoot?.activeElement).to.equal(element.scroller);
    await scrollTo(element, 0);
    expect(focused(element)).to.equal(`Edit ${nameAt(5)}`);
  });

  it('follows the record into its new place when the rows are ordered anew', async () => {
    const element = await tableOf(50);
    const button = element.buttonOf(nameAt(5));
    button.focus();
    element.reader.sortBy([{field: 'name', descending: true}]);
    await rendered(element);
    expect(focused(element)).to.equal(`Edit ${nameAt(5)}`);
    expect(element.rows[44]?.contains(element.shadowRoot!.activeElement)).to.be.true;
  });

  it('is not called back once it has moved on', async () => {
    const element = await tableOf(1000);
    element.buttonOf(nameAt(5)).focus();
    await scrollTo(element, 500 * 44);
    element.heading('Users').querySelector('button')?.focus();
    await scrollTo(element, 0);
    expect(element.heading('Users').contains(element.shadowRoot!.activeElement)).to.be.true;
  });

  it('reaches row after row with Tab, past the edge of what is in the DOM', async () => {
    const element = await tableOf(1000);
    element.buttonOf(nameAt(0)).focus();
    for (let row = 1; row <= 40; row += 1) {
      await sendKeys({press: 'Tab'});
      await rendered(element);
      expect(focused(element)).to.equal(`Edit ${nameAt(row)}`);
    }
  });
});

describe('a table below 480 px', () => {
  it('shows each row in two lines with nothing out of sight', async () => {
    const element = await tableOf(1000, 320);
    const {scroller} = element;
    expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
    const [row] = element.rows;
    const [name, users, devices, actions] = [...row!.children].map((cell) => cell.getBoundingClientRect());
    expect(users!.top).to.be.at.least(name!.bottom - 1);
    expect(devices!.top).to.equal(users!.top);
    expect(actions!.top).to.be.below(users!.top);
    expect(row!.getBoundingClientRect().height).to.be.closeTo(76, 1);
    for (const cell of [name, users, devices, actions]) {
      expect(cell!.right).to.be.at.most(scroller.getBoundingClientRect().right);
      expect(cell!.bottom).to.be.at.most(row!.getBoundingClientRect().bottom);
    }
  });

  it('keeps the names of its columns for screen readers, and can be sorted by a select', async () => {
    const element = await tableOf(10, 320);
    const head = element.renderRoot.querySelector('.head')!;
    expect(head.getBoundingClientRect().height).to.be.below(2);
    element.heading('Users').querySelector('button')?.focus();
    expect(head.getBoundingClientRect().height, 'nothing that has the focus is out of sight').to.be.above(24);
    const select = element.renderRoot.querySelector('select')!;
    expect(select.getBoundingClientRect().width).to.be.above(0);
    expect(select.selectedOptions[0]?.text).to.equal('Organization: A to Z');
    select.value = '-users';
    select.dispatchEvent(new Event('change'));
    await rendered(element);
    expect(element.heading('Users').getAttribute('aria-sort')).to.equal('descending');
  });

  it('stays at its row when it becomes narrow, and covers what is in view', async () => {
    const element = await tableOf(10_000);
    await scrollTo(element, 5000 * 44);
    element.style.width = '320px';
    await rendered(element);
    await rendered(element);
    expect(element.rows[0]?.getBoundingClientRect().height).to.be.closeTo(76, 1);
    expect(element.namesInView[0]).to.equal(nameAt(5000));
    expect(element.scroller.scrollHeight).to.equal(760_000);
  });
});

describe('a table at an endpoint', () => {
  it('shows an outline of rows that are still to come, and then the rows', async () => {
    const endpoint = new FakeEndpoint(organizations(1000));
    const element = await tableAt(endpoint);
    endpoint.holds = true;
    await scrollTo(element, 500 * 44);
    expect(element.namesInView).to.have.length.within(12, 14);
    expect(element.rows[20]?.textContent).to.contain('Loading');
    await endpoint.release();
    await rendered(element);
    expect(element.namesInView[0]).to.equal(nameAt(500));
    expect(endpoint.queries.map(({skip}) => skip)).to.deep.equal([undefined, 400, 500]);
  });

  it('dims the rows before while it is sorted there', async () => {
    const endpoint = new FakeEndpoint(organizations(1000));
    const element = await tableAt(endpoint);
    endpoint.holds = true;
    element.heading('Users').querySelector('button')?.click();
    await rendered(element);
    expect(element.table.getAttribute('aria-busy')).to.equal('true');
    expect(getComputedStyle(element.renderRoot.querySelector('.rows')!).opacity).to.equal('0.6');
    expect(element.heading('Organization').getAttribute('aria-sort')).to.equal('ascending');
    await endpoint.release();
    await settled();
    await rendered(element);
    expect(element.table.getAttribute('aria-busy')).to.equal('false');
    expect(element.heading('Users').getAttribute('aria-sort')).to.equal('descending');
  });
});

describe('any table', () => {
  it('is accessible, wide and narrow, long and short', async () => {
    for (const [count, width] of [
      [5, 800],
      [1000, 800],
      [1000, 320],
    ] as const) {
      const element = await tableOf(count, width);
      await expect(element).to.be.accessible();
      element.remove();
    }
  });

  it('survives a move in the page', async () => {
    const element = await tableOf(1000);
    const other = document.body.appendChild(document.createElement('div'));
    other.append(element);
    await rendered(element);
    await scrollTo(element, 500 * 44);
    expect(element.namesInView[0]).to.equal(nameAt(500));
    other.remove();
  });
});
