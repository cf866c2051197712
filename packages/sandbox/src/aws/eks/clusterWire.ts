/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { Cluster } from '../../world/types';
import { Members } from '../AwsService';

export function clusterArn(cluster: Cluster): string {
  return `arn:aws:eks:${cluster.region}:${cluster.accountId}:cluster/${cluster.name}`;
}

/** A cluster as DescribeCluster gives it. */
export function clusterWire(cluster: Cluster): Members {
  const digest = createHash('sha256').update(clusterArn(cluster)).digest('hex');
  const issuer = digest.slice(0, 32).toUpperCase();
  const subnet = (index: number) =>
    `subnet-0${digest.slice(index * 8, index * 8 + 16)}`;
  return {
    name: cluster.name,
    arn: clusterArn(cluster),
    createdAt: new Date(cluster.createdAt),
    version: cluster.version,
    endpoint: `https://${issuer}.gr7.${cluster.region}.eks.amazonaws.com`,
    roleArn: `arn:aws:iam::${cluster.accountId}:role/eks-cluster`,
    resourcesVpcConfig: {
      subnetIds: [subnet(0), subnet(1), subnet(2)],
      securityGroupIds: [],
      vpcId: `vpc-0${digest.slice(0, 16)}`,
      endpointPublicAccess: false,
      endpointPrivateAccess: true,
      publicAccessCidrs: [],
    },
    kubernetesNetworkConfig: {
      serviceIpv4Cidr: '172.20.0.0/16',
      ipFamily: 'ipv4',
    },
    identity: {
      oidc: {
        issuer: `https://oidc.eks.${cluster.region}.amazonaws.com/id/${issuer}`,
      },
    },
    status: 'ACTIVE',
    certificateAuthority: {
      data: Buffer.from(
        `-----BEGIN CERTIFICATE-----\n${digest}\n-----END CERTIFICATE-----\n`,
      ).toString('base64'),
    },
    platformVersion: 'eks.12',
    tags: cluster.tags,
    health: { issues: [] },
    accessConfig: { authenticationMode: 'API' },
    upgradePolicy: { supportType: 'STANDARD' },
    deletionProtection: false,
  };
}
