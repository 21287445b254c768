import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Coalescer} from '../../src/http/index.js';

/** Work under the test's control. */
function work() {
  const started: AbortSignal[] = [];
  const resolvers: PromiseWithResolvers<string>[] = [];
  return {
    started,
    resolvers,
    start: (signal: AbortSignal): Promise<string> => {
      started.push(signal);
      const resolver = withResolvers();
      resolvers.push(resolver);
      return resolver.promise;
    },
  };
}

// Promise.withResolvers comes with Node 22.
interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}
function withResolvers(): PromiseWithResolvers<string> {
  let settle: Omit<PromiseWithResolvers<string>, 'promise'> | undefined;
  const promise = new Promise<string>((resolve, reject) => {
    settle = {resolve, reject};
  });
  return {promise, ...settle!};
}

describe('Coalescer', () => {
  it('does the work once for twenty who ask at the same time', async () => {
    const {started, resolvers, start} = work();
    const coalescer = new Coalescer();
    const all = Array.from({length: 20}, () => coalescer.run('key', start));
    assert.equal(started.length, 1);
    resolvers[0]!.resolve('done');
    assert.deepEqual(await Promise.all(all), Array(20).fill('done'));
  });

  it('does it again for who asks later, and apart for another key', async () => {
    const {started, resolvers, start} = work();
    const coalescer = new Coalescer();
    const first = coalescer.run('key', start);
    const other = coalescer.run('other', start);
    resolvers[0]!.resolve('first');
    resolvers[1]!.resolve('other');
    assert.deepEqual(await Promise.all([first, other]), ['first', 'other']);
    const second = coalescer.run('key', start);
    resolvers[2]!.resolve('second');
    assert.equal(await second, 'second');
    assert.equal(started.length, 3);
  });

  it('tells a failure to all, and starts anew after it', async () => {
    const {resolvers, start} = work();
    const coalescer = new Coalescer();
    const all = [coalescer.run('key', start), coalescer.run('key', start)];
    resolvers[0]!.reject(new Error('no'));
    for (const one of all) await assert.rejects(one, /no/);
    const next = coalescer.run('key', start);
    resolvers[1]!.resolve('yes');
    assert.equal(await next, 'yes');
  });

  it('lets one leave without disturbing the others', async () => {
    const {started, resolvers, start} = work();
    const coalescer = new Coalescer();
    const leaving = new AbortController();
    const reason = new Error('leaving');
    const left = assert.rejects(coalescer.run('key', start, leaving.signal), reason);
    const stayed = coalescer.run('key', start, new AbortController().signal);
    leaving.abort(reason);
    await left;
    assert.equal(started[0]!.aborted, false);
    resolvers[0]!.resolve('done');
    assert.equal(await stayed, 'done');
  });

  it('aborts the work once the last one has left, and starts anew for the next', async () => {
    const {started, resolvers, start} = work();
    const coalescer = new Coalescer();
    const leaving = [new AbortController(), new AbortController()];
    const left = leaving.map(({signal}) => assert.rejects(coalescer.run('key', start, signal), /bye/));
    for (const controller of leaving) controller.abort(new Error('bye'));
    await Promise.all(left);
    assert.equal(started[0]!.aborted, true);
    const next = coalescer.run('key', start);
    resolvers[1]!.resolve('again');
    assert.equal(await next, 'again');
  });

  it('leaves work that has ended alone', async () => {
    const {started, resolvers, start} = work();
    const coalescer = new Coalescer();
    const done = coalescer.run('done', start);
    const failed = assert.rejects(coalescer.run('failed', start));
    resolvers[0]!.resolve('done');
    resolvers[1]!.reject(new Error('failed'));
    await Promise.all([done, failed]);
    assert.deepEqual(
      started.map(({aborted}) => aborted),
      [false, false],
    );
  });

  it('does not let the end of abandoned work forget the work that came after it', async () => {
    const {started, resolvers, start} = work();
    const coalescer = new Coalescer();
    const leaving = new AbortController();
    const left = assert.rejects(coalescer.run('key', start, leaving.signal));
    leaving.abort();
    await left;
    const second = coalescer.run('key', start);
    resolvers[0]!.reject(new Error('aborted'));
    await Promise.resolve();
    const third = coalescer.run('key', start);
    resolvers[1]!.resolve('done');
    assert.deepEqual(await Promise.all([second, third]), ['done', 'done']);
    assert.equal(started.length, 2);
  });

  it('starts nothing for who has left before asking', async () => {
    const {started, start} = work();
    await assert.rejects(new Coalescer().run('key', start, AbortSignal.abort()), {name: 'AbortError'});
    assert.equal(started.length, 0);
  });

  it('starts anew for who asks after forget, while those before get what was under way', async () => {
    const {started, resolvers, start} = work();
    const coalescer = new Coalescer();
    const before = coalescer.run('key', start);
    const other = coalescer.run('other', start);
    coalescer.forget((key) => key === 'key');
    const after = [coalescer.run('key', start), coalescer.run('key', start), coalescer.run('other', start)];
    assert.equal(started.length, 3);
    for (const [index, value] of ['old', 'other', 'new'].entries()) resolvers[index]!.resolve(value);
    assert.deepEqual(await Promise.all([before, other, ...after]), ['old', 'other', 'new', 'new', 'other']);
  });
});
