/**
 * The least that a page could do by hand for the same picture: no library, no state but the view, 30 rows whose texts
 * are written cell by cell, in the same elements under the same styles.
 */
import type {Invoice} from '../src/account/index.js';
import {formatDay, formatMoney} from '../src/shared/format.js';
import {tableLook} from './table-look.js';
import type {BenchedTable} from './table.page.js';

const ROW_HEIGHT = 44;
const PLACES = 2 ** 17;
const HEADINGS = ['Invoice', 'Due Date', 'Status', 'Amount Billed', 'Amount Paid', 'Amount Owed'];
const FIGURES = [3, 4, 5];

function element(
  tag: string,
  className: string,
  attributes: Record<string, string>,
  ...content: (Node | string)[]
) {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

const classOf = (column: number): string => `cell ${FIGURES.includes(column) ? 'figure' : ''}`;

function newHead(): HTMLElement {
  const headings = HEADINGS.map((label, column) => {
    const button = element('button', 'sort', {type: 'button', part: 'sort'}, label);
    return element('th', classOf(column), {role: 'columnheader', scope: 'col', 'aria-sort': 'none'}, button);
  });
  const controls = element('th', 'cell controls', {role: 'columnheader', scope: 'col'});
  const row = element('tr', 'row', {role: 'row'}, ...headings, controls);
  return element('thead', 'head', {role: 'rowgroup'}, row);
}

/** A row, and what its texts are written to. */
interface Row {
  readonly row: HTMLElement;
  readonly texts: readonly Text[];
  readonly button: HTMLElement;
}

function newRow(): Row {
  const texts = HEADINGS.map(() => new Text());
  const cells = texts.map((text, column) => {
    if (column === 0) return element('th', 'cell', {role: 'rowheader', scope: 'row', part: 'cell'}, text);
    const content = column === 2 ? element('span', 'badge', {part: 'badge'}, text) : text;
    const label = HEADINGS[column] ?? '';
    return element('td', classOf(column), {role: 'cell', part: 'cell', 'data-label': label}, content);
  });
  const button = element('button', 'button icon', {type: 'button', 'data-icon': 'download'});
  const controls = element('td', 'cell controls', {role: 'cell', part: 'cell'}, button);
  return {row: element('tr', 'row', {role: 'row', part: 'row'}, ...cells, controls), texts, button};
}

function textsOf({id, dueDate, status, billed, paid, owed}: Invoice): readonly string[] {
  const amounts = [billed, paid, owed].map((amount) => (amount ? formatMoney('en', amount) : '—'));
  return [id, dueDate ? formatDay('en', dueDate) : '—', status, ...amounts];
}

const valueOf = ({dueDate, billed}: Invoice, field: 'amountBilled' | 'dueDate'): number =>
  field === 'dueDate' ? Number(dueDate?.replaceAll('-', '') ?? 0) : Number(billed?.micros ?? 0n) / 10_000;

function sorted(
  records: readonly Invoice[],
  field: 'amountBilled' | 'dueDate',
  descending: boolean,
): Uint32Array {
  const packed = new Float64Array(records.length);
  for (let place = 0; place < packed.length; place += 1) {
    const value = valueOf(records[place] as Invoice, field);
    packed[place] = (descending ? 2 ** 35 - value : value) * PLACES + place;
  }
  packed.sort();
  const order = new Uint32Array(packed.length);
  for (let index = 0; index < order.length; index += 1) {
    const key = packed[index] as number;
    order[index] = key - Math.floor(key / PLACES) * PLACES;
  }
  return order;
}

/** A table of `records` with `viewRows` rows in view. */
export function handBuilt(records: readonly Invoice[], viewRows: number): BenchedTable {
  const host = document.createElement('div');
  host.style.setProperty('--sw-rows', `${viewRows}`);
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = tableLook.flatMap(({styleSheet}) => styleSheet ?? []);
  const block = element('tbody', 'rows', {role: 'rowgroup'});
  const table = element('table', 'table', {role: 'table', 'aria-label': 'Payment History'}, newHead(), block);
  const scroller = element('div', 'scroller', {tabindex: '0'}, table);
  const rows = Array.from({length: viewRows + 1}, newRow);
  block.append(...rows.map(({row}) => row));
  let order: Uint32Array = new Uint32Array(records.length).map((_, place) => place);
  let view = order;

  const draw = (): void => {
    table.style.setProperty('height', `${(view.length + 1) * ROW_HEIGHT}px`);
    const first = Math.max(
      0,
      Math.min(view.length - rows.length, Math.floor(scroller.scrollTop / ROW_HEIGHT)),
    );
    block.style.setProperty('transform', `translateY(${first * ROW_HEIGHT}px)`);
    for (const [index, {row, texts, button}] of rows.entries()) {
      const record = records[view[first + index] ?? -1];
      row.hidden = !record;
      if (!record) continue;
      for (const [column, text] of textsOf(record).entries()) (texts[column] as Text).data = text;
      row.setAttribute('aria-rowindex', `${first + index + 2}`);
      button.setAttribute('aria-label', `Download invoice ${record.id}`);
    }
  };
  scroller.addEventListener('scroll', draw);
  draw();
  root.append(element('section', 'frame', {}, scroller));
  document.body.append(host);
  return {
    root,
    scroller,
    sort: (field, descending) => {
      view = order = sorted(records, field, descending);
      draw();
      return Promise.resolve();
    },
    filter: (text) => {
      const kept = new Uint32Array(order.length);
      let count = 0;
      for (const place of order) if (records[place]?.id.includes(text)) kept[count++] = place;
      view = kept.subarray(0, count);
      draw();
      return Promise.resolve();
    },
    rowsInView: () => rows.length,
    remove: () => {
      host.remove();
    },
  };
}
