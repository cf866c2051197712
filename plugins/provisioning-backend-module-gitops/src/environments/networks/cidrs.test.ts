/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { Netmask } from 'netmask';
import { isCidr, networkOf, nextFreeCidr, overlapping } from './cidrs';

const taken = (...cidrs: string[]) =>
  cidrs.map(cidr => ({ cidr, usedBy: `stack of ${cidr}` }));

describe('networks', () => {
  it('are given out behind the highest one, then where there is room', () => {
    expect(nextFreeCidr([], 16)).toBe('10.0.0.0/16');
    expect(nextFreeCidr(taken('10.10.0.0/16', '10.70.0.0/16'), 16)).toBe(
      '10.71.0.0/16',
    );
    expect(nextFreeCidr(taken('10.70.0.0/24'), 16)).toBe('10.71.0.0/16');
    expect(nextFreeCidr(taken('10.0.0.0/16', '10.255.0.0/16'), 16)).toBe(
      '10.1.0.0/16',
    );
    expect(nextFreeCidr(taken('10.0.0.0/8'), 20)).toBeUndefined();
    expect(
      nextFreeCidr(taken('192.168.0.0/16', '0.0.0.0/0'), 16),
    ).toBeUndefined();
  });

  it('are told from addresses and overlaps', () => {
    expect(networkOf('10.1.2.3/16')).toBe('10.1.0.0/16');
    expect([
      isCidr('10.0.0.0/16'),
      isCidr('10.0.0.256/16'),
      isCidr('10.0.0.0/33'),
      isCidr('10.0.0.0'),
    ]).toEqual([true, false, false, false]);
    expect(
      overlapping('10.12.128.0/17', taken('10.11.0.0/16', '10.12.0.0/16')),
    ).toEqual({
      cidr: '10.12.0.0/16',
      usedBy: 'stack of 10.12.0.0/16',
    });
    expect(overlapping('10.13.0.0/16', taken('10.12.0.0/16'))).toBeUndefined();
  });

  it('never overlap what is taken', () => {
    const network = fc
      .tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 9, max: 28 }))
      .map(([b, c, prefix]) => networkOf(`10.${b}.${c}.0/${prefix}`));
    fc.assert(
      fc.property(
        fc.array(network, { maxLength: 60 }),
        fc.integer({ min: 12, max: 28 }),
        (cidrs, prefix) => {
          const free = nextFreeCidr(taken(...cidrs), prefix);
          if (free === undefined) {
            return;
          }
          expect(networkOf(free)).toBe(free);
          expect(new Netmask('10.0.0.0/8').contains(free)).toBe(true);
          expect(overlapping(free, taken(...cidrs))).toBeUndefined();
        },
      ),
    );
  });
});
