/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap, StackPart } from '@steward/backstage-plugin-estate-node';

/** A network and where in a value it stands: `vars.vpc_cidr`. */
export interface PlacedNetwork {
  cidr: string;
  path: string;
}

/** A network and the component that gets it. */
export interface ComponentNetwork extends PlacedNetwork {
  component: string;
}

const NETWORK =
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\/(?:3[0-2]|[12]?\d)(?!\d)/g;

/**
 * Variables by which VPC modules take the network of the VPC itself:
 * terraform-aws-modules/vpc `cidr`, cloudposse/vpc `ipv4_primary_cidr_block`,
 * aws-ia/vpc and the resource `aws_vpc` `cidr_block`, and the usual names of
 * repositories' own modules.
 */
const VPC_VARIABLES = [
  'vpc_cidr',
  'vpc_cidr_block',
  'cidr',
  'cidr_block',
  'ipv4_cidr_block',
  'ipv4_primary_cidr_block',
];

/** Whether a path is that of a variable which gives a VPC its network. */
export function isVpcVariable(path: readonly string[]): boolean {
  return (
    path.at(-2) === 'vars' && VPC_VARIABLES.includes(path.at(-1) as string)
  );
}

/** All IPv4 networks in a text, whatever stands around them. */
export function networksInText(text: string): string[] {
  return text.match(NETWORK) ?? [];
}

/** All IPv4 networks in a value: under every key, in lists, within texts, as keys. */
export function networksIn(value: unknown, path = ''): PlacedNetwork[] {
  if (typeof value === 'string') {
    return networksInText(value).map(cidr => ({ cidr, path }));
  }
  if (Array.isArray(value)) {
    return value.flatMap(item => networksIn(item, path));
  }
  return isMap(value)
    ? Object.entries(value).flatMap(([key, item]) => [
        ...networksInText(key).map(cidr => ({ cidr, path })),
        ...networksIn(item, path ? `${path}.${key}` : key),
      ])
    : [];
}

/** The networks that the components of a stack get, after all imports and overrides. */
export function componentNetworks(
  parts: readonly StackPart[],
): ComponentNetwork[] {
  return parts.flatMap(({ components }) =>
    components.flatMap(({ name, sections }) =>
      networksIn(sections).map(network => ({ ...network, component: name })),
    ),
  );
}
