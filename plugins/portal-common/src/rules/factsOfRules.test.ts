/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { factsOfRules } from './factsOfRules';

describe('factsOfRules', () => {
  it('finds facts at every depth, also those that a value is compared with', () => {
    const rule = {
      when: {
        all: [
          { fact: 'kind', operator: 'equal', value: { fact: 'usualKind' } },
          {
            any: [{ fact: 'cost.forecast', operator: 'greaterThan', value: 9 }],
          },
          { not: { fact: 'debug', operator: 'equal', value: true } },
        ],
      },
    };
    expect([...factsOfRules([rule])]).toEqual([
      'kind',
      'usualKind',
      'cost.forecast',
      'debug',
    ]);
  });
});
