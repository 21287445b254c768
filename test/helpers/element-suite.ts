/**
 * What every widget must do, whatever it shows: the same tests for each, on an endpoint inside the page.
 */
import {expect, fixtureCleanup} from '@open-wc/testing';
import {freeze, thaw} from './frozen-clock.js';
import {hanging, inPageEndpoint, type InPageEndpoint, json, refusal, type Route} from './in-page-endpoint.js';
import {until} from './until.js';
import {connected, hasState, nextEvent, outcome, states, type Widget, withoutDirection} from './widget.js';

export interface SuiteOptions {
  readonly tag: string;
  readonly element: CustomElementConstructor;
  /** Accessible name of its region. */
  readonly name: string;
  /** Attributes under which it loads `path`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What it asks for first. */
  readonly path: string;
  /** A good answer, as JSON or as a route that understands queries. */
  readonly route: Route;
  /** The good answer as the endpoint sends it, for `.data`. */
  readonly json: object;
  /** An answer with nothing to show, where there is such a thing. */
  readonly emptyJson?: object;
  /** Every other path it needs. */
  readonly others?: Readonly<Record<string, Route>>;
}

const MAIN_STATES = ['not-configured', 'loading', 'loaded', 'empty', 'error', 'signed-out', 'not-allowed'];

export function describeElement(options: SuiteOptions): void {
  const {tag, attributes, path, route} = options;
  const endpointWith = (answer: Route): InPageEndpoint => inPageEndpoint({...options.others, [path]: answer});
  const requestsOf = (endpoint: InPageEndpoint): number =>
    endpoint.requests.filter((request) => request.split(/[ ?]/)[1] === path).length;
  const mount = (endpoint: InPageEndpoint, more: Partial<Widget> = {}): Promise<Widget> =>
    connected(tag, attributes, {client: endpoint.client, ...more});

  describe(`<${tag}> as every widget`, () => {
    before(() => freeze());
    after(() => thaw());
    afterEach(() => fixtureCleanup());

    it('is registered by define.ts alone, and a second registration changes nothing', async () => {
      const {defineElement} = await import('../../src/shared/define-element.js');
      expect(customElements.get(tag)).to.equal(options.element);
      defineElement(tag, class extends HTMLElement {});
      expect(customElements.get(tag)).to.equal(options.element);
    });

    it('is loading, then loaded, and tells the page what it read', async () => {
      const endpoint = endpointWith(hanging);
      const widget = await mount(endpoint);
      expect(states(widget)).to.deep.equal(['loading']);
      widget.client = endpointWith(route).client;
      const event = await outcome(widget);
      expect(event.type).to.equal('widget-load');
      expect(event.bubbles && event.composed).to.equal(true);
      expect(states(widget).filter((name) => MAIN_STATES.includes(name))).to.deep.equal(['loaded']);
    });

    it('shows given data without asking, and fires no event for it', async () => {
      const endpoint = endpointWith(route);
      let events = 0;
      const widget = await connected(
        tag,
        attributes,
        {client: endpoint.client, data: options.json},
        (element) => {
          element.addEventListener('widget-load', () => (events += 1));
        },
      );
      expect(hasState(widget, 'loaded')).to.equal(true);
      expect(requestsOf(endpoint)).to.equal(0);
      expect(events).to.equal(0);
    });

    it('says what is wrong with given data that is none', async () => {
      const widget = await connected(tag, attributes, {data: 'not a record'});
      expect(hasState(widget, 'error')).to.equal(true);
    });

    it('names the missing endpoint', async () => {
      const widget = await connected(tag, attributes, {});
      expect(hasState(widget, 'not-configured')).to.equal(true);
      expect(widget.shadowRoot?.textContent).to.include('endpoint');
    });

    const failures: readonly (readonly [string, Route, string])[] = [
      ['401', () => refusal(401, 'Sign in.'), 'signed-out'],
      ['403', () => refusal(403, 'The Billing role is needed.'), 'not-allowed'],
      ['404', () => refusal(404, 'No such record.'), 'error'],
      ['404 NOT_AVAILABLE', () => refusal(404, 'The source does not know this.', 'NOT_AVAILABLE'), 'empty'],
      ['500', () => refusal(500, 'The service is down.'), 'error'],
      ['a web page', () => new Response('<p>hi', {headers: {'content-type': 'text/html'}}), 'error'],
      [
        'half a body',
        () => new Response('{"results": [', {headers: {'content-type': 'application/json'}}),
        'error',
      ],
    ];
    for (const [what, answer, state] of failures) {
      it(`is ${state} on ${what}, in words and without an axe violation`, async () => {
        const widget = await mount(endpointWith(answer));
        const event = await outcome(widget);
        expect(states(widget).filter((name) => MAIN_STATES.includes(name))).to.deep.equal([state]);
        expect('error' in event && event.error.message)
          .to.be.a('string')
          .and.not.equal('');
        expect(withoutDirection(widget)).to.deep.equal([]);
        await expect(widget).to.be.accessible();
      });
    }

    it('recovers by Retry, and the keyboard stays inside', async () => {
      const endpoint = endpointWith(() => refusal(500, 'The service is down.'));
      const widget = await mount(endpoint);
      await outcome(widget);
      endpoint.set(path, route);
      const retry = [...widget.shadowRoot!.querySelectorAll('button')].find(
        (button) => button.textContent.trim() === 'Retry',
      );
      const load = nextEvent(widget, 'widget-load');
      retry!.focus();
      retry!.click();
      await load;
      expect(hasState(widget, 'loaded')).to.equal(true);
      expect(document.activeElement).to.equal(widget);
    });

    it('keeps the last good data, marked stale, while a refresh fails', async () => {
      const endpoint = endpointWith(route);
      const widget = await mount(endpoint);
      await outcome(widget);
      endpoint.set(path, () => refusal(500, 'The service is down.'));
      const failed = widget.refresh();
      await failed.then(
        () => expect.fail('the refresh should fail'),
        (error: unknown) => expect((error as Error).message).to.include('service is down'),
      );
      await widget.updateComplete;
      expect(states(widget)).to.include.members(['loaded', 'stale']);
      expect(withoutDirection(widget)).to.deep.equal([]);
      await expect(widget).to.be.accessible();
    });

    it('shows nothing more once the endpoint does not know the reader any longer', async () => {
      const endpoint = endpointWith(route);
      const widget = await mount(endpoint);
      await outcome(widget);
      endpoint.set(path, () => refusal(401, 'Sign in.'));
      await widget.refresh().catch((error: unknown) => expect((error as Error).message).to.equal('Sign in.'));
      await widget.updateComplete;
      expect(states(widget).filter((name) => MAIN_STATES.includes(name))).to.deep.equal(['signed-out']);
    });

    it('answers refresh() with the decoded data, and is refreshing meanwhile', async () => {
      const endpoint = endpointWith(route);
      const widget = await mount(endpoint);
      await outcome(widget);
      const refreshed = widget.refresh();
      await widget.updateComplete;
      await widget.updateComplete;
      expect(states(widget)).to.include.members(['loaded', 'refreshing']);
      expect(await refreshed).to.be.an('object');
      expect(requestsOf(endpoint)).to.equal(2);
    });

    it('asks nothing more when it is moved', async () => {
      const endpoint = endpointWith(route);
      const widget = await mount(endpoint);
      await outcome(widget);
      const elsewhere = document.createElement('div');
      widget.parentElement!.append(elsewhere);
      elsewhere.append(widget);
      await widget.updateComplete;
      expect(hasState(widget, 'loaded')).to.equal(true);
      expect(requestsOf(endpoint)).to.equal(1);
    });

    it('stops asking when it is removed, and asks again when it comes back', async () => {
      let aborted = 0;
      const endpoint = endpointWith((request) => {
        request.signal.addEventListener('abort', () => (aborted += 1));
        return hanging(request);
      });
      const widget = await mount(endpoint);
      const parent = widget.parentElement!;
      widget.remove();
      await Promise.resolve();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(aborted).to.equal(1);
      endpoint.set(path, route);
      parent.append(widget);
      await outcome(widget);
      expect(requestsOf(endpoint)).to.equal(2);
    });

    it('lets a late answer to an earlier question lose', async () => {
      let answer: (response: Response) => void = () => undefined;
      const slow = new Promise<Response>((resolve) => (answer = resolve));
      const widget = await mount(endpointWith(() => slow));
      widget.client = endpointWith(route).client;
      await outcome(widget);
      answer(refusal(500, 'Too late.'));
      await slow;
      await widget.updateComplete;
      expect(hasState(widget, 'loaded')).to.equal(true);
    });

    it('is a named region without an axe violation when loaded, light and dark', async () => {
      const widget = await mount(endpointWith(route));
      await outcome(widget);
      for (const theme of ['light', 'dark'] as const) {
        widget.theme = theme;
        await widget.updateComplete;
        await expect(widget).to.be.accessible();
      }
      const region = widget.shadowRoot!.querySelector('section');
      expect(region!.getAttribute('aria-label')).to.equal(options.name);
    });

    it('switches its language live, keeping its data and its keyboard', async () => {
      const endpoint = endpointWith(route);
      const widget = await mount(endpoint);
      await outcome(widget);
      const nameOf = (): string | null =>
        widget.shadowRoot!.querySelector('section')!.getAttribute('aria-label');
      const control = widget.shadowRoot!.querySelector<HTMLElement>('button, [tabindex="0"]');
      control?.focus();
      for (const [lang, direction] of [
        ['de', 'ltr'],
        ['ar', 'rtl'],
        ['ja', 'ltr'],
      ] as const) {
        const before = nameOf();
        widget.parentElement!.lang = lang;
        await until(() => nameOf() !== before, `it speaks ${lang}`);
        const frame = widget.shadowRoot!.querySelector('section')!;
        expect(frame.lang).to.equal(lang);
        expect(getComputedStyle(frame).direction).to.equal(direction);
        expect(states(widget)).to.include('loaded');
        await expect(widget).to.be.accessible();
      }
      widget.parentElement!.lang = 'en';
      await until(() => nameOf() === options.name, 'it speaks English');
      expect(requestsOf(endpoint)).to.equal(1);
      expect(widget.shadowRoot!.activeElement).to.equal(control);
    });

    it('hides an empty heading and keeps the name', async () => {
      const widget = await mount(endpointWith(route), {heading: ''});
      await outcome(widget);
      expect(widget.shadowRoot!.querySelector('[part=heading]')).to.equal(null);
      expect(widget.shadowRoot!.querySelector('section')!.getAttribute('aria-label')).to.equal(options.name);
    });

    if (options.emptyJson) {
      const {emptyJson} = options;
      it('is empty where there is nothing to show, and lets the page say so in its own words', async () => {
        const widget = await mount(endpointWith(() => json(emptyJson)));
        await outcome(widget);
        expect(hasState(widget, 'empty')).to.equal(true);
        expect(widget.shadowRoot!.querySelector('slot[name=empty]')).to.not.equal(null);
      });
    }

    it('takes endpoint and ids from the nearest scope, in whatever order they are defined', async () => {
      const endpoint = endpointWith(route);
      const scope = document.createElement('account-scope');
      scope.client = endpoint.client;
      for (const [name, value] of Object.entries(attributes)) scope.setAttribute(name, value);
      const widget = document.createElement(tag);
      scope.append(widget);
      const load = nextEvent(widget, 'widget-load');
      document.body.append(scope);
      await load;
      expect(hasState(widget, 'loaded')).to.equal(true);
      scope.remove();
    });

    it('never lets text of the endpoint become markup', async () => {
      const hostile = JSON.parse(
        JSON.stringify(options.json, (key, value: unknown) =>
          typeof value === 'string' && ['name', 'planName', 'status', 'term'].includes(key)
            ? '<img src=x onerror="window.hacked = true">'
            : value,
        ),
      ) as object;
      const widget = await connected(tag, attributes, {data: hostile});
      expect(widget.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });
}
