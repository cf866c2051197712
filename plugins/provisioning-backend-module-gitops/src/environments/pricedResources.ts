/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { StackPart } from '@steward/backstage-plugin-estate-node';
import { PricedResource } from '@steward/backstage-plugin-provisioning-node';

/** Components with a price of their own, as far as the price table knows one. */
const CLUSTER = /^eks/;

/** What of a stack can be priced before Terraform planned it. */
export function pricedResources(
  record: EnvironmentRecord,
  parts: readonly StackPart[],
): PricedResource[] {
  const { region } = record;
  if (!region) {
    return [];
  }
  // A variable of the stack reaches every component; the VPC has it once.
  const gateways = parts
    .flatMap(({ components }) => components)
    .map(({ sections }) => Number(Object(sections.vars).nat_gateways))
    .filter(count => count > 0)
    .reduce((most, count) => Math.max(most, count), 0);
  return [
    ...(gateways > 0
      ? [
          {
            title: `${gateways} NAT gateways, as nat_gateways says`,
            sku: 'ec2:nat-gateway',
            region,
            quantity: gateways,
          },
        ]
      : []),
    ...record.components
      .filter(({ name }) => CLUSTER.test(name))
      .map(({ name }) => ({
        title: `Control plane of ${name}`,
        sku: 'eks:cluster',
        region,
        quantity: 1,
      })),
  ];
}
