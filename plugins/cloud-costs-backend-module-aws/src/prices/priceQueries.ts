/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** How AWS Price List names what has a price. */
export interface PriceQuery {
  serviceCode: string;
  /** What its products have, by attribute; `productFamily` is one. */
  filters: Readonly<Record<string, string>>;
  /** What its usage types end with; before it they have the region's prefix. */
  usageType?: string;
}

/*
 * Attributes of the price list: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-changes.html
 * and the index of each service at https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/index.json
 */
const QUERIES: Readonly<Record<string, PriceQuery>> = {
  'ec2:nat-gateway': {
    serviceCode: 'AmazonEC2',
    filters: { productFamily: 'NAT Gateway' },
    usageType: 'NatGateway-Hours',
  },
  'ec2:public-ipv4': {
    serviceCode: 'AmazonVPC',
    filters: { group: 'VPCPublicIPv4Address' },
    usageType: 'PublicIPv4:InUseAddress',
  },
  'elb:network': {
    serviceCode: 'AWSELB',
    filters: { productFamily: 'Load Balancer-Network' },
    usageType: 'LoadBalancerUsage',
  },
  'elb:application': {
    serviceCode: 'AWSELB',
    filters: { productFamily: 'Load Balancer-Application' },
    usageType: 'LoadBalancerUsage',
  },
  'ebs:gp3-gib': {
    serviceCode: 'AmazonEC2',
    filters: { productFamily: 'Storage', volumeApiName: 'gp3' },
    usageType: 'EBS:VolumeUsage.gp3',
  },
  'eks:cluster': {
    serviceCode: 'AmazonEKS',
    filters: { productFamily: 'Compute' },
    usageType: 'AmazonEKS-Hours:perCluster',
  },
  'vpc:interface-endpoint': {
    serviceCode: 'AmazonVPC',
    filters: { productFamily: 'VpcEndpoint' },
    usageType: 'VpcEndpoint-Hours',
  },
};

const INSTANCE = /^ec2:([a-z0-9-]+\.[a-z0-9-]+)$/;

/** How a SKU such as `ec2:m6i.xlarge` is asked for; undefined for one that is not known. */
export function priceQueryOf(sku: string): PriceQuery | undefined {
  if (Object.hasOwn(QUERIES, sku)) {
    return QUERIES[sku];
  }
  const [, instanceType] = INSTANCE.exec(sku) ?? [];
  return instanceType
    ? {
        serviceCode: 'AmazonEC2',
        filters: {
          instanceType,
          operatingSystem: 'Linux',
          tenancy: 'Shared',
          preInstalledSw: 'NA',
          capacitystatus: 'Used',
        },
        usageType: `BoxUsage:${instanceType}`,
      }
    : undefined;
}
