/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { PricedResource } from '@steward/backstage-plugin-provisioning-node';
import { Environments } from './EnvironmentRepository';
import { RenderedStack } from './renderStack';

/** Components with a price of their own, as far as the price table knows one. */
const CLUSTER = /^eks/;

/** What of a stack can be priced before Terraform planned it. */
export function pricedResources(
  { snapshot, config }: Environments,
  rendered: RenderedStack,
  record: EnvironmentRecord,
): PricedResource[] {
  const { region } = record;
  if (!region) {
    return [];
  }
  const gateways = lastVariable(
    'nat_gateways',
    rendered.edits[0].content ?? '',
    path => snapshot.files.get(`${config.stacksPath}/${path}.yaml`),
  );
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

/** The number that the last import which sets a variable gives it; 0 where none does. */
function lastVariable(
  name: string,
  stack: string,
  read: (path: string) => string | undefined,
): number {
  const pattern = new RegExp(`\\b${name}:\\s*(\\d+)`);
  const imports = [...stack.matchAll(/^ {2}- (\S+)$/gm)].map(
    ([, path]) => path,
  );
  const values = [...imports.map(path => read(path) ?? ''), stack].flatMap(
    text => pattern.exec(text)?.[1] ?? [],
  );
  return Number(values.at(-1) ?? 0);
}
