import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {forgetMissing, languageFiles, languageOf} from '../../src/shared/languages.js';
import {language as german} from '../../src/shared/locales/de.js';

type File = Awaited<ReturnType<NonNullable<ReturnType<(typeof languageFiles)['get']>>>>;

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const warnings = mock.method(console, 'warn', () => undefined);
const saidOf = (code: string): number =>
  warnings.mock.calls.filter(({arguments: words}) => words.join().includes(`lang="${code}"`)).length;

/** A language of that code, whose file the test hands over. */
function expected(code: string) {
  const answers: PromiseWithResolvers<File>[] = [];
  languageFiles.set(code, () => {
    const answer = withResolvers<File>();
    answers.push(answer);
    return answer.promise;
  });
  return answers;
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((...both) => ([resolve, reject] = both));
  return {promise, resolve, reject};
}

describe('a language', () => {
  const tell = mock.fn();

  beforeEach(() => mock.timers.enable({apis: ['setTimeout']}));
  afterEach(() => {
    mock.timers.reset();
    tell.mock.resetCalls();
  });

  it('is asked for once, awaited, and told of when it has come', async () => {
    const answers = expected('t1');
    assert.equal(languageOf('t1', tell), 'awaited');
    assert.equal(languageOf('t1', tell), 'awaited');
    assert.equal(answers.length, 1);
    answers[0]!.resolve({language: german});
    await settled();
    assert.equal(tell.mock.callCount(), 1);
    assert.equal(languageOf('t1', tell), german);
    mock.timers.tick(10_000);
    assert.equal(tell.mock.callCount(), 1);
  });

  it('is missing after three seconds, and there all the same when it comes later', async () => {
    const answers = expected('t2');
    languageOf('t2', tell);
    mock.timers.tick(2999);
    assert.equal(languageOf('t2', tell), 'awaited');
    mock.timers.tick(1);
    assert.equal(languageOf('t2', tell), undefined);
    assert.equal(tell.mock.callCount(), 1);
    answers[0]!.resolve({language: german});
    await settled();
    assert.equal(languageOf('t2', tell), german);
    assert.equal(tell.mock.callCount(), 2);
  });

  it('whose file fails is missing, told of once, and asked for again only once it may be', async () => {
    const answers = expected('t3');
    for (let round = 1; round <= 2; round += 1) {
      languageOf('t3', tell);
      answers.at(-1)!.reject(new TypeError('Failed to fetch'));
      await settled();
      assert.equal(languageOf('t3', tell), undefined);
      assert.equal(answers.length, round);
      forgetMissing();
    }
    assert.equal(saidOf('t3'), 1);
  });

  it('that is there is not forgotten', async () => {
    const answers = expected('t4');
    languageOf('t4', tell);
    answers[0]!.resolve({language: german});
    await settled();
    forgetMissing();
    assert.equal(languageOf('t4', tell), german);
    assert.equal(answers.length, 1);
  });

  for (const code of ['pt', 'constructor', '__proto__', 'no such language!']) {
    it(`without texts is missing at once: ${code}`, () => {
      assert.equal(languageOf(code, tell), undefined);
      assert.equal(languageOf(code, tell), undefined);
      assert.equal(saidOf(code), 1);
      assert.equal(tell.mock.callCount(), 0);
    });
  }
});
