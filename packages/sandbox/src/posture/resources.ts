/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { clusterArn } from '../aws/eks/clusterWire';
import { SeededRandom } from '../world/SeededRandom';
import { Account, Cluster } from '../world/types';
import { ResourceKind } from './controls';

/** A resource that controls look at. */
export interface PostureResource {
  kind: ResourceKind;
  region: string;
  /** The id as AWS Config has it. */
  id: string;
  arn: string;
  /** The type as ASFF has it. */
  asffType: string;
  /** The type as AWS Config and OCSF have it. */
  configType: string;
}

const types: Record<ResourceKind, [asff: string, config: string]> = {
  account: ['AwsAccount', 'AWS::::Account'],
  bucket: ['AwsS3Bucket', 'AWS::S3::Bucket'],
  instance: ['AwsEc2Instance', 'AWS::EC2::Instance'],
  volume: ['AwsEc2Volume', 'AWS::EC2::Volume'],
  network: ['AwsEc2Vpc', 'AWS::EC2::VPC'],
  securityGroup: ['AwsEc2SecurityGroup', 'AWS::EC2::SecurityGroup'],
  database: ['AwsRdsDbInstance', 'AWS::RDS::DBInstance'],
  key: ['AwsKmsKey', 'AWS::KMS::Key'],
  secret: ['AwsSecretsManagerSecret', 'AWS::SecretsManager::Secret'],
  function: ['AwsLambdaFunction', 'AWS::Lambda::Function'],
  cluster: ['AwsEksCluster', 'AWS::EKS::Cluster'],
};

/** Ids and the resource part of ARNs, and how many an account with workloads has at most. */
const makers: {
  [kind in Exclude<ResourceKind, 'account' | 'cluster'>]: {
    most: number;
    make(
      hex: string,
      region: string,
      account: string,
    ): [id: string, arn: string];
  };
} = {
  bucket: {
    most: 4,
    make: hex => [
      `data-${hex.slice(0, 8)}`,
      `arn:aws:s3:::data-${hex.slice(0, 8)}`,
    ],
  },
  instance: {
    most: 3,
    make: (hex, region, account) => [
      `i-0${hex}`,
      `arn:aws:ec2:${region}:${account}:instance/i-0${hex}`,
    ],
  },
  volume: {
    most: 3,
    make: (hex, region, account) => [
      `vol-0${hex}`,
      `arn:aws:ec2:${region}:${account}:volume/vol-0${hex}`,
    ],
  },
  network: {
    most: 1,
    make: (hex, region, account) => [
      `vpc-0${hex}`,
      `arn:aws:ec2:${region}:${account}:vpc/vpc-0${hex}`,
    ],
  },
  securityGroup: {
    most: 2,
    make: (hex, region, account) => [
      `sg-0${hex}`,
      `arn:aws:ec2:${region}:${account}:security-group/sg-0${hex}`,
    ],
  },
  database: {
    most: 2,
    make: (hex, region, account) => [
      `db-${hex.slice(0, 8)}`,
      `arn:aws:rds:${region}:${account}:db:db-${hex.slice(0, 8)}`,
    ],
  },
  key: {
    most: 2,
    make: (hex, region, account) => [
      hex,
      `arn:aws:kms:${region}:${account}:key/${hex}`,
    ],
  },
  secret: {
    most: 2,
    make: (hex, region, account) => [
      `arn:aws:secretsmanager:${region}:${account}:secret:app-${hex.slice(
        0,
        6,
      )}`,
      `arn:aws:secretsmanager:${region}:${account}:secret:app-${hex.slice(
        0,
        6,
      )}`,
    ],
  },
  function: {
    most: 2,
    make: (hex, region, account) => [
      `fn-${hex.slice(0, 8)}`,
      `arn:aws:lambda:${region}:${account}:function:fn-${hex.slice(0, 8)}`,
    ],
  },
};

/** The resources of an account; the account itself is the first. */
export function resourcesOf(
  seed: number,
  account: Account,
  clusters: readonly Cluster[],
): PostureResource[] {
  const random = SeededRandom.create(seed, `posture/resources/${account.id}`);
  const typed = (
    kind: ResourceKind,
    rest: Pick<PostureResource, 'region' | 'id' | 'arn'>,
  ): PostureResource => ({
    kind,
    asffType: types[kind][0],
    configType: types[kind][1],
    ...rest,
  });
  const own = typed('account', {
    region: 'eu-central-1',
    id: account.id,
    arn: `AWS::::Account:${account.id}`,
  });
  const made = Object.entries(makers).flatMap(([kind, { most, make }]) =>
    Array.from({ length: random.integer(1, most) }, () => {
      const region = random.pick(['eu-central-1', 'eu-central-1', 'eu-west-1']);
      const hex = random.text(16, '0123456789abcdef');
      const [id, arn] = make(hex, region, account.id);
      return typed(kind as ResourceKind, { region, id, arn });
    }),
  );
  return [
    own,
    ...made,
    ...clusters.map(cluster =>
      typed('cluster', {
        region: cluster.region,
        id: cluster.name,
        arn: clusterArn(cluster),
      }),
    ),
  ];
}
