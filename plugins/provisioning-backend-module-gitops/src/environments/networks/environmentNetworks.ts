/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResolvedRepository } from '@steward/backstage-plugin-estate-node';
import { setImmediate } from 'node:timers/promises';
import { networkOf } from './cidrs';
import { isVpcVariable, networksIn } from './networks';

/** Who gets a network. */
export interface NetworkUse {
  /** Names of environments, of which at least one component gets it. */
  environments: Set<string>;
  /** Whether it is the network of a VPC of one of them. */
  isVpc: boolean;
}

const SLICE_MS = 25;

/**
 * The networks that components of all environments get, by the network. Lets
 * others have their turn meanwhile.
 */
export async function environmentNetworks(
  repository: ResolvedRepository,
): Promise<Map<string, NetworkUse>> {
  const uses = new Map<string, NetworkUse>();
  let sliceStart = performance.now();
  for (const { parts } of repository.stacks.values()) {
    if (performance.now() - sliceStart > SLICE_MS) {
      await setImmediate();
      sliceStart = performance.now();
    }
    for (const { id, sections, components } of parts) {
      const all = [sections, ...components.map(one => one.sections)];
      for (const { cidr, path } of all.flatMap(one => networksIn(one))) {
        const network = networkOf(cidr);
        const use = uses.get(network) ?? {
          environments: new Set(),
          isVpc: false,
        };
        use.environments.add(id);
        use.isVpc ||= isVpcVariable(path.split('.'));
        uses.set(network, use);
      }
    }
  }
  return uses;
}
