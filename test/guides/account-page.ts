/** What the page of every guide shows and does, whatever it is built with. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {complaintsOf, launchBrowser, untilState} from '../e2e/demo-harness.js';
import {downloaded} from '../e2e/strict-site.js';
import {type Service, Workspace} from './workspace.js';

/** How a guide's page comes to be, in the words of its README. */
export interface GuideSteps {
  /** Its folder in docs/guides. */
  readonly name: string;
  /** The widgets on its page beside those that every guide has. */
  readonly more?: readonly string[];
  /** Checks, builds and serves what stands in the folder. */
  readonly serve: (workspace: Workspace, folder: string, backend: Service) => Promise<Service>;
  /** Whether the same components also stand in the shadow root of an element, at `/shadow/index.html`. */
  readonly inShadow?: boolean;
}

const WIDGETS = ['subscription-card', 'user-cap-editor', 'invoice-table'];

/** The card that reads the endpoint; the other one is handed its data. */
const LIVE = 'subscription-card:not(#record)';

/** Everything that a reader of the widget sees or hears. */
const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => {
    const frame = element.shadowRoot!.querySelector<HTMLElement>('[part~="frame"]')!;
    // Numbers and their units are held together by spaces that do not break.
    return frame.innerText.replaceAll(/[\u00a0\u202f]/g, ' ');
  });

const eventsOf = (page: Page): Promise<string[]> =>
  page.$$eval('#events li', (items) => items.map(({textContent}) => textContent));

/** Waits until the page's own list of events, which its framework keeps, holds that line so many times. */
async function untilEvent(page: Page, text: string, times = 1): Promise<void> {
  await page.waitForFunction(
    (text, times) =>
      [...document.querySelectorAll('#events li')].filter((item) => item.textContent === text).length >=
      times,
    {},
    text,
    times,
  );
}

/** Notes where each event of a widget is said to come from, for a listener far outside. */
function recordTargets(): void {
  const targets: string[] = [];
  Object.assign(globalThis, {targets});
  for (const type of ['widget-load', 'widget-error', 'user-cap-change', 'invoice-download']) {
    document.addEventListener(type, (event) => {
      const origin = event.composedPath()[0] as Element;
      targets.push(`${type} ${(event.target as Element).localName} ${origin.localName}`);
    });
  }
}

/** Every request for account data that is sent without a token. */
function withoutToken(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (pathname.startsWith('/api/') && !request.headers().authorization) sent.push(pathname);
  });
  return sent;
}

/** How a widget is drawn. */
const lookOf = (page: Page, selector: string): Promise<string[]> =>
  page.$eval(selector, (element) => {
    const heading = getComputedStyle(element.shadowRoot!.querySelector('[part~="heading"]')!);
    const frame = getComputedStyle(element.shadowRoot!.querySelector('[part~="frame"]')!);
    return [heading.textTransform, frame.borderTopLeftRadius, frame.backgroundColor];
  });

const targetsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as {targets: string[]}).targets);

export function describeGuide({name, more = [], serve, inShadow = false}: GuideSteps): void {
  const widgets = [...WIDGETS, ...more];

  describe(`the guide for ${name}`, () => {
    let workspace: Workspace | undefined;
    let browser: Browser | undefined;
    let page: Page;
    let complaints: readonly string[];
    let tokenless: readonly string[];

    before(async () => {
      workspace = await Workspace.open();
      const [backend, folder] = [await workspace.startBackend(), await workspace.install(name)];
      const site = await serve(workspace, folder, backend);
      browser = await launchBrowser();
      page = await browser.newPage();
      page.setDefaultTimeout(10_000);
      complaints = complaintsOf(page);
      tokenless = withoutToken(page);
      await page.setViewport({width: 1280, height: 1800});
      await page.evaluateOnNewDocument(recordTargets);
      await page.goto(site.url);
      await untilState(page, widgets.join(), 'loaded');
    });

    after(async () => {
      await browser?.close();
      await workspace?.close();
    });

    it('shows the sample account, and the record handed over, in the language of the page', async () => {
      assert.match(await textOf(page, LIVE), /1\.386 von 1\.500 Plätzen belegt/);
      assert.match(await textOf(page, '#record'), /126 von 150 Plätzen belegt/);
      assert.match(await textOf(page, 'user-cap-editor'), /Alder & Finch LLP/);
      assert.match(await textOf(page, 'invoice-table'), /562\.030,75 \$/);
    });

    it('tells the page what loaded, and not what the page handed over', async () => {
      for (const widget of widgets) await untilEvent(page, `${widget} ist geladen`);
      assert.equal((await eventsOf(page)).length, widgets.length);
    });

    it('looks like the page', async () => {
      assert.deepEqual(await lookOf(page, 'invoice-table'), ['uppercase', '4px', 'rgb(255, 253, 248)']);
    });

    it('is dark where one widget is to be, after what the build has made of light-dark()', async () => {
      await page.$eval('#record', (card) => card.setAttribute('theme', 'dark'));
      await page.waitForFunction(
        () => getComputedStyle(document.querySelector('#record')!).colorScheme === 'dark',
      );
      assert.deepEqual(await lookOf(page, '#record'), ['uppercase', '4px', 'rgb(27, 26, 23)']);
    });

    it('reads again when asked to, and shows what that resolves to', async () => {
      await page.locator('#refresh').click();
      await page.waitForFunction(
        () => document.querySelector('[role="status"]')!.textContent === '1386 von 1500 Plätzen sind belegt.',
      );
    });

    it('tells the page of a cap that was saved', async () => {
      await page.locator('user-cap-editor >>> button[aria-label*="Alder & Finch LLP"]').click();
      // By frames: what appears inside a shadow root is no mutation of the document.
      await page.waitForFunction(
        () => document.querySelector('user-cap-editor')!.shadowRoot!.querySelector('dialog:modal') !== null,
        {polling: 'raf'},
      );
      await page.locator('user-cap-editor >>> .option:has([type="number"]) [type="radio"]').click();
      await page.locator('user-cap-editor >>> [type="number"]').fill('60');
      await page.locator('user-cap-editor >>> [type="submit"]').click();
      await untilEvent(page, 'Benutzerlimit von Alder & Finch LLP: keins → 60');
    });

    it('tells the page of an invoice that was downloaded', async () => {
      const [file] = await downloaded(page, () =>
        page.locator('invoice-table >>> .controls button:last-child').click(),
      );
      await page.waitForFunction(
        (id) => document.querySelector('#events')!.textContent.includes(`Rechnung ${id} als CSV geladen`),
        {},
        /^.*?([A-Z]+-\d+)\.csv$/.exec(file)?.[1] ?? file,
      );
    });

    it('goes and comes back, with data and listeners', async () => {
      const loaded = 'subscription-card ist geladen';
      const times = (await eventsOf(page)).filter((text) => text === loaded).length;
      await page.locator('#toggle').click();
      await page.waitForFunction(() => document.querySelector('subscription-card') === null);
      await page.locator('#toggle').click();
      await untilState(page, widgets.join(), 'loaded');
      assert.match(await textOf(page, LIVE), /1\.386 von/);
      await untilEvent(page, loaded, times + 1);
    });

    it('hears every event from the widget itself', async () => {
      const targets = await targetsOf(page);
      assert.ok(targets.includes('user-cap-change user-cap-editor user-cap-editor'), targets.join('\n'));
      for (const said of targets) {
        const [type, target, origin] = said.split(' ');
        assert.equal(target, origin, type);
        assert.ok(target === 'subscription-card' || widgets.includes(target!), said);
      }
    });

    if (inShadow) {
      it('hears them inside a shadow root too, and the page around it hears them from its host', async () => {
        await page.goto(`${new URL(page.url()).origin}/shadow/index.html`);
        for (const widget of WIDGETS) await untilEvent(page, `${widget} ist geladen`);
        const targets = await targetsOf(page);
        assert.deepEqual(
          targets.sort(),
          WIDGETS.map((widget) => `widget-load guide-account ${widget}`).sort(),
        );
      });
    }

    it('has asked for nothing without a token, and complained of nothing', () => {
      assert.deepEqual(tokenless, []);
      assert.deepEqual(complaints, []);
    });
  });
}
