/** A page with every widget, and what the tests of accessibility ask of it. */
import assert from 'node:assert/strict';
import type {Browser, Page, Viewport} from 'puppeteer-core';
import {untilState, WIDGETS} from './demo-harness.js';
import {painted, type Site, visit} from './strict-site.js';

/** What has the focus. */
export interface Focus {
  /** Widget, element and name, e.g. `invoice-table button Export CSV`. */
  readonly what: string;
  /** Width of the outline around it, in px. */
  readonly outline: number;
  /** How much of it nothing hides, from 0 to 1. */
  readonly seen: number;
  /** Where it stands on the page, in px. */
  readonly left: number;
  readonly top: number;
}

export interface Control {
  readonly what: string;
  /** Size of what takes its clicks, in px. */
  readonly width: number;
  readonly height: number;
}

/** What pages/accessibility.js puts on the page. */
interface Probe {
  focus(): Focus | null;
  controls(): Control[];
  sideways(): string[];
  cutOff(): string[];
  style(text: string): void;
}

type ProbePage = typeof globalThis & {probe: Probe};

export const focus = (page: Page): Promise<Focus | null> =>
  page.evaluate(() => (globalThis as ProbePage).probe.focus());
export const controls = (page: Page): Promise<Control[]> =>
  page.evaluate(() => (globalThis as ProbePage).probe.controls());
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as ProbePage).probe.sideways());
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as ProbePage).probe.cutOff());

/** Lays a style sheet over the page and into every widget. */
export async function addStyle(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => (globalThis as ProbePage).probe.style(text), text);
  await painted(page);
}

/** Presses Tab, or Shift and Tab, and says what has the focus then. */
export async function tab(page: Page, isBack = false): Promise<Focus | null> {
  if (isBack) await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  if (isBack) await page.keyboard.up('Shift');
  // What scrolls into view has moved by the next frame.
  await painted(page);
  return focus(page);
}

/** Goes on by Tab until what has the focus is called `what`; says everything that had it. */
export async function tabTo(page: Page, what: string): Promise<readonly Focus[]> {
  const passed: Focus[] = [];
  for (let count = 0; count < 400; count += 1) {
    const now = await tab(page);
    if (!now) continue;
    passed.push(now);
    if (now.what.endsWith(what)) return passed;
  }
  return assert.fail(`Tab never came to ${what}: ${passed.map((each) => each.what).join('; ')}`);
}

const SCREEN: Viewport = {width: 1280, height: 800};

/** Opens the page once all widgets show what they have; one of them has only an error to show. */
export function onPage(
  browser: Browser,
  site: Site,
  act: (page: Page) => Promise<void>,
  viewport: Viewport = SCREEN,
): Promise<void> {
  const inspect = async (page: Page): Promise<void> => {
    await untilState(page, WIDGETS.map((tag) => `${tag}:not([endpoint])`).join(), 'loaded');
    await untilState(page, '[endpoint=nowhere]', 'error');
    await painted(page);
    await act(page);
  };
  return visit(browser, `${site.url}accessibility.html`, ({page}) => inspect(page), {
    viewport,
    before: (page) => page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]),
  });
}
