/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import {
  isSameToTheCent,
  readAmount,
  scaleAmount,
  subtractAmounts,
  sumAmounts,
  toCents,
} from './amounts';
import { readCurrency } from './readCurrency';
import { splitAmount } from './splitAmount';

const amounts = fc
  .bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
  .map(units => scaleAmount(units.toString(), '0.0000000001'));

describe('amounts', () => {
  it.each([
    ['12.50', '12.5'],
    ['0.12345678901', '0.12345678901'],
    ['1.5E-7', '0.00000015'],
    ['2.5e+3', '2500'],
    ['-0.00', '0'],
    ['+.5', '0.5'],
    [' 7 ', '7'],
  ])('reads %s as %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(['', 'NaN', '1,50', '0x1f', '1e', 'Infinity', '12 USD'])(
    'refuses "%s" and says what to write',
    text => {
      expect(() => readAmount(text)).toThrow(
        `"${text}" is not an amount. Use a decimal number with a point`,
      );
    },
  );

  it('refuses what is not a currency', () => {
    expect(readCurrency('EUR')).toBe('EUR');
    expect(() => readCurrency('eur')).toThrow('"eur" is not a currency code');
  });

  it('sums exactly where floating-point numbers do not', () => {
    expect(sumAmounts(['0.1', '0.2'])).toBe('0.3');
    expect(sumAmounts(Array(1_000).fill('0.0000000001'))).toBe('0.0000001');
    expect(subtractAmounts('0.3', '0.1')).toBe('0.2');
    expect(sumAmounts(['99999999999.9999999999', '0.0000000001'])).toBe(
      '100000000000',
    );
  });

  it('rounds to the cent as an invoice does', () => {
    expect(toCents('12.345')).toBe('12.35');
    expect(toCents('-12.345')).toBe('-12.35');
    expect(toCents('-0.001')).toBe('0.00');
    expect(isSameToTheCent('10.0049999', '10')).toBe(true);
    expect(isSameToTheCent('10.005', '10')).toBe(false);
  });

  it('splits so that the parts sum up to the whole', () => {
    expect(
      splitAmount('100', [
        { key: 'a', weight: '1' },
        { key: 'b', weight: '1' },
        { key: 'c', weight: '1' },
        { key: 'nobody', weight: '0' },
      ]),
    ).toEqual([
      { key: 'a', amount: '33.3333333334' },
      { key: 'b', amount: '33.3333333333' },
      { key: 'c', amount: '33.3333333333' },
    ]);
    expect(splitAmount('1', [{ key: 'a', weight: '0' }])).toEqual([]);
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }),
        (amount, weights) => {
          const parts = splitAmount(
            amount,
            weights.map((weight, index) => ({
              key: `${index}`,
              weight: `${weight}`,
            })),
          );
          const takers = weights.filter(weight => weight > 0).length;
          expect(parts).toHaveLength(takers);
          expect(sumAmounts(parts.map(part => part.amount))).toBe(
            takers > 0 ? amount : '0',
          );
        },
      ),
    );
  });
});
