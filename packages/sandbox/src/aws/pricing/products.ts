/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { prices, regionFactors, usagePrefixes } from '../../billing/prices';

/** A product of the price list. */
export interface Product {
  serviceCode: string;
  family: string;
  sku: string;
  attributes: Record<string, string>;
  /** Millionths of a US dollar for one unit. */
  price: number;
  unit: string;
  description: string;
}

const locations: { [region: string]: string } = {
  'eu-central-1': 'EU (Frankfurt)',
  'us-east-1': 'US East (N. Virginia)',
  'us-west-2': 'US West (Oregon)',
  'eu-west-1': 'EU (Ireland)',
  'ap-southeast-2': 'Asia Pacific (Sydney)',
};

const sizes: { [type: string]: [vcpu: number, memory: number] } = {
  't3.medium': [2, 4],
  'm6i.large': [2, 8],
  'm6i.xlarge': [4, 16],
  'm6i.2xlarge': [8, 32],
  'm6i.4xlarge': [16, 64],
  'm6i.8xlarge': [32, 128],
  'c6i.xlarge': [4, 8],
  'c6i.2xlarge': [8, 16],
  'c6i.4xlarge': [16, 32],
  'db.t4g.medium': [2, 4],
  'db.r6g.large': [2, 16],
  'db.r6g.xlarge': [4, 32],
};

function sizeOf(type: string) {
  const [vcpu, memory] = sizes[type];
  return { vcpu: String(vcpu), memory: `${memory} GiB` };
}

/** Twelve characters, the same for the same name. */
function skuOf(name: string): string {
  return createHash('md5')
    .update(name)
    .digest('hex')
    .slice(0, 12)
    .toUpperCase();
}

const machines = Object.entries(prices.instanceHour).map(
  ([type, price]): Product => ({
    serviceCode: 'AmazonEC2',
    family: 'Compute Instance',
    sku: skuOf(type),
    price,
    unit: 'Hrs',
    description: `$${price / 1e6} per On Demand Linux ${type} Instance Hour`,
    attributes: {
      instanceType: type,
      ...sizeOf(type),
      operatingSystem: 'Linux',
      tenancy: 'Shared',
      preInstalledSw: 'NA',
      capacitystatus: 'Used',
      licenseModel: 'No License required',
      usagetype: `BoxUsage:${type}`,
      operation: 'RunInstances',
    },
  }),
);

const databases = Object.entries(prices.databaseHour).map(
  ([type, price]): Product => ({
    serviceCode: 'AmazonRDS',
    family: 'Database Instance',
    sku: skuOf(type),
    price,
    unit: 'Hrs',
    description: `$${
      price / 1e6
    } per RDS ${type} Single-AZ instance hour running PostgreSQL`,
    attributes: {
      instanceType: type,
      ...sizeOf(type),
      databaseEngine: 'PostgreSQL',
      deploymentOption: 'Single-AZ',
      usagetype: `InstanceUsage:${type}`,
      operation: 'CreateDBInstance:0014',
    },
  }),
);

/** A load balancer of a kind, without what passes through it. */
const balancer = (kind: 'Network' | 'Application'): Product => ({
  serviceCode: 'AWSELB',
  family: `Load Balancer-${kind}`,
  sku: skuOf(`balancer-${kind}`),
  price: prices.loadBalancerHour,
  unit: 'Hrs',
  description: `$0.027 per ${kind} LoadBalancer-hour (or partial hour)`,
  attributes: {
    group: `ELB:Balancer`,
    usagetype: 'LoadBalancerUsage',
    operation: `LoadBalancing:${kind}`,
  },
});

/** What there is in each region, with the prices of Frankfurt. */
const kinds: readonly Product[] = [
  ...machines,
  {
    serviceCode: 'AmazonEC2',
    family: 'Storage',
    sku: skuOf('volume-gp3'),
    price: prices.volumeGigabyteMonth,
    unit: 'GB-Mo',
    description: '$0.0952 per GB-month of General Purpose (gp3) storage',
    attributes: {
      volumeApiName: 'gp3',
      volumeType: 'General Purpose',
      usagetype: 'EBS:VolumeUsage.gp3',
    },
  },
  {
    serviceCode: 'AmazonEC2',
    family: 'NAT Gateway',
    sku: skuOf('nat-hour'),
    price: prices.natHour,
    unit: 'Hrs',
    description: '$0.052 per NAT Gateway Hour',
    attributes: {
      group: 'NGW:NatGateway',
      usagetype: 'NatGateway-Hours',
      operation: 'NatGateway',
    },
  },
  {
    serviceCode: 'AmazonEC2',
    family: 'NAT Gateway',
    sku: skuOf('nat-gigabyte'),
    price: prices.natGigabyte,
    unit: 'GB',
    description: '$0.052 per GB Data Processed by NAT Gateways',
    attributes: {
      group: 'NGW:NatGateway',
      usagetype: 'NatGateway-Bytes',
      operation: 'NatGateway',
    },
  },
  {
    serviceCode: 'AmazonVPC',
    family: '',
    sku: skuOf('address-hour'),
    price: prices.publicAddressHour,
    unit: 'Hrs',
    description: '$0.005 per In-use public IPv4 address per hour',
    attributes: {
      group: 'VPCPublicIPv4Address',
      usagetype: 'PublicIPv4:InUseAddress',
    },
  },
  {
    serviceCode: 'AmazonVPC',
    family: 'VpcEndpoint',
    sku: skuOf('endpoint-hour'),
    price: prices.endpointHour,
    unit: 'Hrs',
    description: '$0.012 per VPC Endpoint Hour',
    attributes: {
      endpointType: 'PrivateLink',
      usagetype: 'VpcEndpoint-Hours',
      operation: 'VpcEndpoint',
    },
  },
  balancer('Network'),
  balancer('Application'),
  ...databases,
  {
    serviceCode: 'AmazonEKS',
    family: 'Compute',
    sku: skuOf('cluster-hour'),
    price: prices.clusterHour,
    unit: 'Hours',
    description: '$0.10 per hour for each cluster',
    attributes: {
      usagetype: 'AmazonEKS-Hours:perCluster',
      operation: 'CreateOperation',
      tiertype: 'HAStandard',
    },
  },
];

/** AWS charges the same for these everywhere. */
const sameEverywhere = [
  'AmazonEKS-Hours:perCluster',
  'PublicIPv4:InUseAddress',
];

/** What the sandbox has prices of, in the regions that it has accounts in. */
export const products: readonly Product[] = Object.entries(
  regionFactors,
).flatMap(([regionCode, factor]) =>
  kinds.map(product => {
    const { usagetype } = product.attributes;
    return {
      ...product,
      sku: skuOf(`${product.sku} ${regionCode}`),
      price: sameEverywhere.includes(usagetype)
        ? product.price
        : Math.round((product.price * factor) / 1_000),
      attributes: {
        servicecode: product.serviceCode,
        location: locations[regionCode],
        locationType: 'AWS Region',
        regionCode,
        ...product.attributes,
        usagetype: `${usagePrefixes[regionCode] ?? ''}${usagetype}`,
      },
    };
  }),
);
