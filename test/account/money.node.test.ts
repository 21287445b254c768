import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  compareMoney,
  moneyToDecimal,
  multiplyMoney,
  parseCurrency,
  parseMoney,
  sumByCurrency,
} from '../../src/account/money.js';
import {forAll, money} from './values.js';

const THIRTY_NINES = '9'.repeat(30);

describe('parseMoney', () => {
  const exact: readonly (readonly [string | number, bigint])[] = [
    ['200.0', 200_000_000n],
    ['10.9', 10_900_000n],
    ['189.1', 189_100_000n],
    ['0', 0n],
    ['-0', 0n],
    ['-0.000000', 0n],
    ['0.000001', 1n],
    ['-0.000001', -1n],
    ['.5', 500_000n],
    ['5.', 5_000_000n],
    ['+5', 5_000_000n],
    ['-12.34', -12_340_000n],
    ['007.10', 7_100_000n],
    [' 12 ', 12_000_000n],
    ['1.2300000000000', 1_230_000n],
    ['1.1234560000', 1_123_456n],
    [THIRTY_NINES, BigInt(THIRTY_NINES) * 1_000_000n],
    [`-${THIRTY_NINES}.999999`, -BigInt(`${THIRTY_NINES}999999`)],
    ['9007199254740993.000001', 9_007_199_254_740_993_000_001n],
    [0, 0n],
    [-0, 0n],
    [0.1, 100_000n],
    [10.8, 10_800_000n],
    [118_440, 118_440_000_000n],
    [1e3, 1_000_000_000n],
    [1e20, 10n ** 26n],
    [0.000001, 1n],
  ];
  for (const [amount, micros] of exact) {
    it(`reads ${JSON.stringify(amount)} as ${micros} millionths`, () =>
      assert.deepEqual(parseMoney(amount, 'USD'), {currency: 'USD', micros}));
  }

  const refused: readonly (string | number)[] = [
    '1e3',
    '1E3',
    '1e-3',
    '0.0000001',
    '1.1234567',
    '1.0000000000001',
    `1${THIRTY_NINES}`,
    '1,000.00',
    '1.000,00',
    '1 000',
    '1_000',
    '$5',
    '5 USD',
    '--5',
    '- 5',
    '5-',
    '(5)',
    '−5',
    '1.2.3',
    '.',
    '-',
    '-.',
    '',
    ' ',
    'NaN',
    'Infinity',
    'null',
    '0x10',
    '١٢',
    '１２',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0.1 + 0.2,
    1e21,
    1e-7,
  ];
  for (const amount of refused) {
    it(`refuses ${typeof amount} ${JSON.stringify(String(amount))}`, () =>
      assert.equal(parseMoney(amount, 'USD'), undefined));
  }

  it('refuses a currency that is not three letters', () => {
    for (const code of ['', 'US', 'USDT', 'U$D', '840', ' USD', 'ÜSD']) {
      assert.equal(parseMoney('1', code), undefined, code);
      assert.equal(parseCurrency(code), undefined, code);
    }
    assert.equal(parseMoney('1', 'usd')?.currency, 'USD');
  });

  // A pattern that tried every way to share them out would be at it for hours.
  it('reads an amount to its end, however many zeros it has', () => {
    const zeros = '0'.repeat(2_000_000);
    assert.equal(parseMoney(`1.${zeros}1`, 'USD'), undefined);
    assert.equal(parseMoney(`${zeros}1`, 'USD'), undefined);
    assert.equal(parseMoney(`1.${zeros}`, 'USD')?.micros, 1_000_000n);
  });
});

describe('sums', () => {
  it('are exact: a tenth and two tenths are three tenths', () => {
    assert.deepEqual(sumByCurrency([money('0.1'), money('0.2')]), [money('0.3')]);
  });

  it('keep currencies apart, in order of their codes', () => {
    const amounts = [money('1', 'USD'), money('2', 'EUR'), money('-3', 'USD'), money('0', 'CHF')];
    assert.deepEqual(sumByCurrency(amounts), [money('0', 'CHF'), money('2', 'EUR'), money('-2', 'USD')]);
    assert.deepEqual(sumByCurrency([]), []);
  });

  it('lose nothing beside an amount of thirty digits', () => {
    const sum = sumByCurrency([money(THIRTY_NINES), money('0.000001'), money(`-${THIRTY_NINES}`)]);
    assert.deepEqual(sum, [money('0.000001')]);
  });
});

describe('moneyToDecimal', () => {
  const table: readonly (readonly [string, number | undefined, string])[] = [
    ['200.0', undefined, '200.00'],
    ['0', undefined, '0.00'],
    ['-0.5', undefined, '-0.50'],
    ['-0.000001', undefined, '-0.000001'],
    ['1.234', undefined, '1.234'],
    ['1.230000', undefined, '1.23'],
    ['5', 0, '5'],
    ['5.10', 0, '5.1'],
    ['5', 6, '5.000000'],
    [THIRTY_NINES, undefined, `${THIRTY_NINES}.00`],
  ];
  for (const [amount, digits, text] of table) {
    it(`writes ${amount} with at least ${digits ?? 2} digits as ${text}`, () =>
      assert.equal(moneyToDecimal(money(amount), digits), text));
  }

  it('is read back as the same amount, however many digits there are', () => {
    const micros = fc.bigInt({min: -(10n ** 36n) + 1n, max: 10n ** 36n - 1n});
    forAll(fc.tuple(micros, fc.integer({min: 0, max: 6})), ([value, digits]) => {
      const amount = {currency: 'USD', micros: value};
      const text = moneyToDecimal(amount, digits);
      assert.match(text, /^-?\d+(\.\d+)?$/);
      assert.deepEqual(parseMoney(text, 'USD'), amount);
    });
  });
});

describe('multiplyMoney', () => {
  it('is exact', () => {
    assert.deepEqual(multiplyMoney(money('0.1'), 3), money('0.3'));
    assert.deepEqual(multiplyMoney(money('12'), 1032), money('12384'));
    assert.deepEqual(multiplyMoney(money('12'), 0), money('0'));
    assert.deepEqual(multiplyMoney(money('-0.000001'), 9_007_199_254_740_991), money('-9007199254.740991'));
  });

  it('refuses a count that is not whole', () => {
    for (const count of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => multiplyMoney(money('1'), count), RangeError);
    }
  });
});

describe('compareMoney', () => {
  it('orders by currency, then by amount, past what a number can hold', () => {
    const sorted = [
      money('5', 'EUR'),
      money('-1', 'USD'),
      money('0', 'USD'),
      money('9007199254740992', 'USD'),
      money('9007199254740993', 'USD'),
    ];
    assert.deepEqual([...sorted].reverse().sort(compareMoney), sorted);
    assert.equal(compareMoney(money('1.0'), money('1')), 0);
  });
});
