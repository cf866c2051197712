/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Suggestions } from '@steward/backstage-plugin-provisioning-node';
import { createThingKinds, OutsideService } from './__testUtils__';
import { ProvisioningRegistry } from './ProvisioningRegistry';

describe('ProvisioningRegistry', () => {
  const factsOf = async () => ({});

  it('takes each name once, and says which modules collide', () => {
    const registry = new ProvisioningRegistry();
    const kinds = createThingKinds(new OutsideService());
    registry.addKind(...kinds);
    expect(() => registry.addKind(kinds[0])).toThrow(
      'The kind thing.create is there twice',
    );
    registry.addFacts({ name: 'Scorecards', facts: ['card.tier'], factsOf });
    expect(() =>
      registry.addFacts({ name: 'Other', facts: ['card.tier'], factsOf }),
    ).toThrow('Scorecards and Other both find the fact card.tier');
    const suggestions: Suggestions = {
      cidr: async () => ({ cidr: '10.0.0.0/16', taken: [] }),
      components: async () => [],
    };
    registry.setSuggestions(suggestions);
    expect(() => registry.setSuggestions(suggestions)).toThrow(
      'Two modules suggest networks and components',
    );
  });

  it('takes no fact that could stand for one of those that come along', () => {
    const registry = new ProvisioningRegistry();
    expect(() =>
      registry.addFacts({ name: 'Other', facts: ['production'], factsOf }),
    ).toThrow('The fact production of Other has no dot');
  });

  it('tells of changed executions from when somebody listens', () => {
    const registry = new ProvisioningRegistry();
    const look = jest.fn();
    registry.executionsChanged();
    registry.onExecutionsChanged(look);
    expect(look).not.toHaveBeenCalled();
    registry.executionsChanged();
    expect(look).toHaveBeenCalledTimes(1);
  });
});
