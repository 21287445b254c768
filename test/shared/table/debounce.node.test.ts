import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Debounce} from '../../../src/shared/table/debounce.js';

function setup() {
  const values: string[] = [];
  const waiting = new Map<number, {task: () => void; ms: number}>();
  let timers = 0;
  const debounce = new Debounce<string>((value) => values.push(value), {
    setTimeout: (task, ms) => {
      timers += 1;
      waiting.set(timers, {task, ms});
      return timers;
    },
    clearTimeout: (timer) => {
      waiting.delete(timer);
    },
  });
  const pass = (): void => {
    for (const {task} of [...waiting.values()]) task();
  };
  return {debounce, values, waiting, pass};
}

describe('Debounce', () => {
  it('hands on the last value, once, after 200 ms', () => {
    const {debounce, values, waiting, pass} = setup();
    debounce.push('a');
    debounce.push('ab');
    assert.deepEqual(
      [...waiting.values()].map(({ms}) => ms),
      [200],
    );
    assert.deepEqual(values, []);
    pass();
    pass();
    assert.deepEqual(values, ['ab']);
  });

  it('hands on at once what waits, and nothing twice', () => {
    const {debounce, values, pass} = setup();
    debounce.flush();
    debounce.push('a');
    debounce.flush();
    pass();
    assert.deepEqual(values, ['a']);
  });

  it('forgets what is cancelled', () => {
    const {debounce, values, pass} = setup();
    debounce.push('a');
    debounce.cancel();
    pass();
    assert.deepEqual(values, []);
  });
});
