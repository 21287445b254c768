import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../src/define.js';
import type {SubscriptionCard} from '../../src/components/subscription-card/subscription-card.js';
import {freeze, thaw} from '../helpers/frozen-clock.js';
import {inPageEndpoint} from '../helpers/in-page-endpoint.js';
import {PROVIDER, PROVIDER_ID} from '../helpers/records.js';
import {loaded, nextEvent, textOf} from '../helpers/widget.js';

const PATH = `v2/providers/${PROVIDER_ID}`;
const MINUTE_MS = 60_000;

const card = (properties: Partial<SubscriptionCard> = {}) =>
  loaded<SubscriptionCard>(
    'subscription-card',
    {'provider-id': PROVIDER_ID},
    {client: inPageEndpoint({[PATH]: PROVIDER}).client, ...properties},
  );

/** Catches every interval that is set meanwhile, so that a test can let its time come. */
function catchIntervals() {
  const {setInterval, clearInterval} = globalThis;
  const caught = new Map<number, {readonly run: () => void; readonly ms: number}>();
  let last = 0;
  globalThis.setInterval = ((run: () => void, ms: number) => {
    last += 1;
    caught.set(last, {run, ms});
    return last;
  }) as unknown as typeof globalThis.setInterval;
  globalThis.clearInterval = ((id: number) => void caught.delete(id)) as typeof globalThis.clearInterval;
  return {
    tick: (ms: number) => [...caught.values()].filter((each) => each.ms === ms).forEach(({run}) => run()),
    count: () => caught.size,
    restore: () => Object.assign(globalThis, {setInterval, clearInterval}),
  };
}

/** Counts who listens to the page for what a refresh waits for. */
function countListeners() {
  const targets = [document, globalThis] as const;
  let count = 0;
  for (const target of targets) {
    const step = (type: string): number => (['visibilitychange', 'online'].includes(type) ? 1 : 0);
    target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
      count += step(args[0]);
      EventTarget.prototype.addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => {
      count -= step(args[0]);
      EventTarget.prototype.removeEventListener.apply(target, args);
    };
  }
  return {
    count: () => count,
    restore: () => {
      for (const target of targets) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
    },
  };
}

describe('what a widget does in time', () => {
  before(() => freeze());
  afterEach(() => {
    fixtureCleanup();
    freeze();
  });
  after(() => thaw());

  it('refreshes every so many seconds, and not while the page is hidden', async () => {
    const intervals = catchIntervals();
    try {
      const endpoint = inPageEndpoint({[PATH]: PROVIDER});
      const widget = await card({client: endpoint.client, refreshInterval: 30});
      let again = nextEvent(widget, 'widget-load');
      intervals.tick(30_000);
      await again;
      expect(endpoint.requests).to.have.length(2);
      Object.defineProperty(document, 'hidden', {value: true, configurable: true});
      intervals.tick(30_000);
      Reflect.deleteProperty(document, 'hidden');
      await widget.updateComplete;
      expect(endpoint.requests).to.have.length(2);
      again = nextEvent(widget, 'widget-load');
      document.dispatchEvent(new Event('visibilitychange'));
      await again;
      expect(endpoint.requests).to.have.length(3);
    } finally {
      intervals.restore();
    }
  });

  it('refreshes after as long as a timer can wait where a longer time is asked for', async () => {
    const intervals = catchIntervals();
    try {
      for (const refreshInterval of [2_147_484, Infinity]) {
        const endpoint = inPageEndpoint({[PATH]: PROVIDER});
        const widget = await card({client: endpoint.client, refreshInterval});
        const again = nextEvent(widget, 'widget-load');
        intervals.tick(2_147_483_647);
        await again;
        expect(endpoint.requests).to.have.length(2);
        widget.remove();
      }
    } finally {
      intervals.restore();
    }
  });

  it('leaves no timer behind when it is removed', async () => {
    const intervals = catchIntervals();
    try {
      const widget = await card({refreshInterval: 30});
      expect(intervals.count()).to.be.greaterThan(0);
      widget.remove();
      expect(intervals.count()).to.equal(0);
    } finally {
      intervals.restore();
    }
  });

  it('listens to the page while it has an interval, and at no other time', async () => {
    const listeners = countListeners();
    try {
      const widget = await card();
      expect(listeners.count()).to.equal(0);
      widget.refreshInterval = 30;
      await widget.updateComplete;
      expect(listeners.count()).to.equal(2);
      widget.refreshInterval = 60;
      await widget.updateComplete;
      expect(listeners.count()).to.equal(2);
      widget.refreshInterval = 0;
      await widget.updateComplete;
      expect(listeners.count()).to.equal(0);
      widget.refreshInterval = 30;
      await widget.updateComplete;
      const place = widget.parentElement!;
      widget.remove();
      expect(listeners.count()).to.equal(0);
      place.append(widget);
      expect(listeners.count()).to.equal(2);
    } finally {
      listeners.restore();
    }
  });

  it('counts the days anew each minute', async () => {
    const intervals = catchIntervals();
    try {
      const widget = await card();
      expect(textOf(widget)).to.include('IN 71 DAYS');
      freeze(new Date(2026, 10, 22));
      intervals.tick(MINUTE_MS);
      await widget.updateComplete;
      expect(textOf(widget)).to.include('IN 70 DAYS');
      widget.remove();
      expect(intervals.count()).to.equal(0);
    } finally {
      intervals.restore();
    }
  });
});
