/** The four widgets on a page that allows nothing inline and no text as markup, with plain files as their endpoint. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {PUBLISHED_ORGANIZATION} from '../helpers/records.js';
import {launchBrowser, press, untilState, WIDGETS} from './demo-harness.js';
import {chartsDrawn, downloaded, serveSite, type Site, type Visit, visit} from './strict-site.js';

let site: Site;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Opens the page with the widgets, waits until all of them have loaded, and takes no complaint. */
async function onWidgets(act: (visit: Visit) => Promise<void>): Promise<void> {
  await visit(browser, `${site.url}widgets.html`, async (visit) => {
    await untilState(visit.page, WIDGETS.join(), 'loaded');
    await act(visit);
    assert.deepEqual(await visit.complaints(), []);
  });
}

/** What stands in the widget, as a reader sees it. */
const textIn = (page: Page, selector: string, index = 0): Promise<string> =>
  page.evaluate(
    (selector, index) => {
      const widget = document.querySelectorAll(selector)[index]!;
      return widget.shadowRoot!.querySelector<HTMLElement>('.frame')!.innerText.replace(/\s+/g, ' ');
    },
    selector,
    index,
  );

describe('a page under the strictest policy', () => {
  it('would be caught breaking it', async () => {
    await visit(browser, `${site.url}offending.html`, async (visit) => {
      await visit.page.waitForFunction(() => document.title === 'TypeError');
      const said = (await visit.complaints()).join('\n');
      for (const violated of ['style-src-attr', 'style-src-elem', 'require-trusted-types-for']) {
        assert.match(said, new RegExp(`violation: ${violated}`));
      }
      assert.match(said, /^console: /m);
    });
  });

  it('shows the account of plain files, and nothing complains', async () => {
    await onWidgets(async ({page}) => {
      assert.match(await textIn(page, 'subscription-card'), /Core.*126 of 150/);
      assert.match(await textIn(page, 'license-donut'), /1,386.*of 1,500.*MSP Platform Plus/);
      assert.match(await textIn(page, 'user-cap-editor'), /Alder & Finch LLP.*Brightwater Clinics.*200/);
      assert.match(await textIn(page, 'invoice-table'), /6103a1b2c3d4e5f601234567.*OVERDUE.*\$189\.10/);
    });
  });

  it('reads the organization under both names of its field alike', async () => {
    await onWidgets(async ({page, requests}) => {
      const read = requests.filter((url) => url.includes('/organizations/5f'));
      assert.deepEqual(
        read.map((url) => url.slice(site.url.length)).sort(),
        ['data', 'other-name'].map((folder) => `${folder}/organizations/5f123456789abcd123ef01`),
      );
      const bodies = await Promise.all(read.map(async (url) => (await fetch(url)).text()));
      assert.ok(bodies.includes(PUBLISHED_ORGANIZATION));
      assert.ok(bodies.some((body) => body.includes('"subscription_information"')));
      assert.equal(await textIn(page, 'subscription-card', 1), await textIn(page, 'subscription-card', 0));
    });
  });

  it('fetches Chart.js as a second file and lets it draw', async () => {
    await onWidgets(async ({page, requests}) => {
      await chartsDrawn(page);
      const scripts = requests.filter((url) => url.endsWith('.js')).map((url) => url.slice(site.url.length));
      assert.equal(scripts.length, 2, scripts.join());
      assert.match(scripts[1]!, /^cdn\/chart-pieces-[\w-]{8}\.js$/);
      const colored = await page.evaluate(() => {
        const canvas = document.querySelector('license-donut')!.shadowRoot!.querySelector('canvas')!;
        const {data} = canvas.getContext('2d')!.getImageData(canvas.width / 2, 4, 1, 1);
        return data[3];
      });
      assert.equal(colored, 255, 'the top of the ring is painted');
    });
  });

  it('evaluates the bundle once, whatever its address', async () => {
    await visit(browser, `${site.url}other-address.html`, async ({page, requests, complaints}) => {
      await untilState(page, WIDGETS.join(), 'loaded');
      await chartsDrawn(page);
      const entries = requests.filter((url) => url.includes('/cdn/subscription-widgets.js'));
      assert.deepEqual(entries, [`${site.url}cdn/subscription-widgets.js?v=2`]);
      assert.deepEqual(await complaints(), []);
    });
  });

  it('opens the dialog of a cap, warns that others’ changes cannot be seen, and closes it', async () => {
    await onWidgets(async ({page}) => {
      await press(page, 'Edit Brightwater Clinics');
      await page.waitForSelector('user-cap-editor >>> dialog:modal', {visible: true});
      const dialog = await page.$eval('user-cap-editor >>> dialog', (element) => element.innerText);
      assert.match(dialog, /Brightwater Clinics/);
      assert.match(dialog, /nobody will notice/);
      await page.keyboard.press('Escape');
      await page.waitForSelector('user-cap-editor >>> dialog', {hidden: true});
      const focused = await page.evaluate(
        () => document.querySelector('user-cap-editor')!.shadowRoot!.activeElement?.ariaLabel,
      );
      assert.equal(focused, 'Edit Brightwater Clinics');
    });
  });

  it('saves the renewal, the account and the invoices as files', async () => {
    await onWidgets(async ({page}) => {
      const [calendar, days] = await downloaded(page, () => press(page, 'Add renewal to calendar'));
      assert.equal(calendar, 'renewal-2024-05-12.ics');
      assert.match(days, /^BEGIN:VCALENDAR[^]*DTSTART;VALUE=DATE:20240512/);
      const [invoices, rows] = await downloaded(page, () => press(page, 'Export CSV'));
      assert.match(invoices, /^invoices-\d{4}-\d\d-\d\d\.csv$/);
      assert.match(
        rows,
        /^\ufeff?Invoice,Due Date,Status,Currency,Amount Billed,Amount Paid,Amount Owed\r\n/,
      );
      assert.equal(rows.trim().split('\r\n').length, 3);
    });
  });

  it('opens the export menu beside its button, and saves from it', async () => {
    await onWidgets(async ({page}) => {
      await page.locator('subscription-card >>> [popovertarget="export"]').click();
      // The browser tells of the opening in a task of its own: only then does the menu find its place.
      await page.waitForFunction(() => {
        const inside = document.querySelector('subscription-card')!.shadowRoot!;
        const menu = inside.querySelector('.menu:popover-open')?.getBoundingClientRect();
        const button = inside.querySelector('[popovertarget="export"]')!.getBoundingClientRect();
        const isBeside = menu && (menu.top >= button.bottom || menu.bottom <= button.top);
        return isBeside && Math.abs(menu.right - button.right) <= 1;
      });
      const [name, content] = await downloaded(page, () =>
        page.locator('subscription-card >>> .menu:popover-open button').click(),
      );
      assert.equal(name, 'subscription-Acme-Inc.json');
      assert.equal((JSON.parse(content) as {name?: string}).name, 'Acme Inc');
      await page.waitForFunction(
        () => !document.querySelector('subscription-card')!.shadowRoot!.querySelector('.menu:popover-open'),
      );
    });
  });
});
