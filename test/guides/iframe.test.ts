/** The recipe for an iframe: a portal that embeds the widgets from another origin. */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Frame, HTTPRequest, Page} from 'puppeteer-core';
import {complaintsOf, launchBrowser} from '../e2e/demo-harness.js';
import {downloaded} from '../e2e/strict-site.js';
import {pointAt, type Service, Workspace} from './workspace.js';

/** A port that nobody has right now. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** Moves the two sites to ports that are free. */
async function moveTo(folder: string, ports: Readonly<Record<string, string>>): Promise<void> {
  for (const file of ['server.mjs', 'portal/index.html', 'frame/frame.js']) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replaceAll(/127\.0\.0\.1:(517\d)/g, (_, port: string) => `127.0.0.1:${ports[port]!}`),
    );
  }
}

describe('the recipe for an iframe', () => {
  let workspace: Workspace | undefined;
  let browser: Browser | undefined;
  let site: Service;
  let page: Page;
  let frame: Frame;
  let complaints: readonly string[];
  const requests: string[] = [];

  before(async () => {
    workspace = await Workspace.open();
    const [backend, folder] = [await workspace.startBackend(), await workspace.install('iframe')];
    await pointAt(join(folder, 'server.mjs'), backend);
    const ports = {5173: await freePort(), 5174: await freePort()};
    await moveTo(folder, ports);
    site = await workspace.serve(folder, {}, 'npm', 'start');
    browser = await launchBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    complaints = complaintsOf(page);
    page.on('request', (request) => requests.push(request.url()));
    await page.setViewport({width: 1024, height: 900});
    await page.goto(site.url);
    frame = await page.waitForFrame((each) => each.url().includes(`:${ports[5174]}/`));
    await frame.waitForFunction(
      () => document.querySelectorAll(':is(subscription-card, license-donut):state(loaded)').length === 2,
    );
  });

  after(async () => {
    await browser?.close();
    await workspace?.close();
  });

  it('shows the account with the portal’s token, in German', async () => {
    const text = await frame.$eval(
      'subscription-card',
      (card) => card.shadowRoot!.querySelector<HTMLElement>('[part~="frame"]')!.innerText,
    );
    assert.match(text.replaceAll(/[\u00a0\u202f]/g, ' '), /1\.386 von 1\.500 Plätzen belegt/);
  });

  it('puts no token into an address', async () => {
    const token = await page.evaluate(async () => (await fetch('/token')).text());
    const [header] = token.split('.');
    assert.ok(header && token.length > 100, token);
    assert.deepEqual(
      requests.filter((url) => url.includes(header)),
      [],
    );
  });

  it('makes the frame as high as what is in it: wide, narrow, and wide again', async () => {
    const heightAt = async (width: number, other: number): Promise<number> => {
      await page.setViewport({width, height: 900});
      const height = await frame.waitForFunction(
        (other) =>
          innerHeight > 300 && innerHeight !== other && document.documentElement.offsetHeight === innerHeight
            ? innerHeight
            : 0,
        {polling: 'raf'},
        other,
      );
      return height.jsonValue();
    };
    const wide = await heightAt(1024, 0);
    const narrow = await heightAt(360, wide);
    assert.ok(narrow > wide, `${narrow} px narrow, ${wide} px wide`);
    assert.ok((await heightAt(1024, narrow)) < narrow);
  });

  it('saves files and copies from within the sandbox', {timeout: 15_000}, async () => {
    const card = (selector: string) => frame.locator(`subscription-card >>> ${selector}`);
    const [name] = await downloaded(page, () => card('[part~="footer"] button').click());
    assert.match(name, /\.ics$/);
    await card('button[aria-label="Abonnement-ID kopieren"]').click();
    await frame.waitForFunction(
      () =>
        document.querySelector('subscription-card')!.shadowRoot!.querySelector('[role="status"]')!
          .textContent === 'Kopiert',
      {polling: 'raf'},
    );
  });

  it('speaks and looks as the portal does, and follows it', async () => {
    const looks = (lang: string, background: string) =>
      frame.waitForFunction(
        (lang, background) => {
          const shown = document
            .querySelector('subscription-card')!
            .shadowRoot!.querySelector('[part~="frame"]')!;
          return (
            document.documentElement.lang === lang && getComputedStyle(shown).backgroundColor === background
          );
        },
        {polling: 'raf'},
        lang,
        background,
      );
    await looks('de', 'rgb(255, 255, 255)');
    await page.evaluate(() => {
      document.documentElement.lang = 'fr';
      document.documentElement.style.colorScheme = 'dark';
      (globalThis as unknown as {tellLook: () => void}).tellLook();
    });
    await looks('fr', 'rgb(22, 25, 31)');
  });

  it('complains of nothing', () => {
    assert.deepEqual(complaints, []);
  });

  it('is told where the portal has no token for it, and takes nothing else for one', async () => {
    const refuse = (request: HTTPRequest): void => {
      if (!request.url().endsWith('/token')) return void request.continue();
      return void request.respond({status: 403, contentType: 'text/plain', body: 'nobody-is-signed-in'});
    };
    await page.setRequestInterception(true);
    page.on('request', refuse);
    const said = await frame.$eval('account-scope', (scope) =>
      scope.getToken!().catch((error: unknown) => String(error)),
    );
    page.off('request', refuse);
    await page.setRequestInterception(false);
    assert.equal(said, 'Error: No token: /token answers 403.');
  });

  it('signs its reader in by itself, in a window of its own, where nobody answers', async () => {
    await page.$eval('#subscription', (element) => {
      const frame = element as HTMLIFrameElement;
      frame.src = new URL('/alone.html', frame.src).href;
    });
    const alone = await page.waitForFrame((each) => each.url().endsWith('/alone.html'));
    await alone.locator('#sign-in').click();
    await alone.waitForFunction(() => document.querySelector('subscription-card')!.matches(':state(loaded)'));
    assert.equal(await alone.$eval('#sign-in', (button) => (button as HTMLElement).hidden), true);
  });

  it('is shown by no other site', async () => {
    const elsewhere = await browser!.newPage();
    const refusal = new Promise<string>((resolve) => {
      elsewhere.on('console', (message) => resolve(message.text()));
    });
    await elsewhere.setContent(`<iframe src="${frame.url()}"></iframe>`);
    assert.match(await refusal, /frame-ancestors/);
  });
});
