/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Cluster } from '@aws-sdk/client-eks';
import {
  ClusterRecord,
  clusterRecordSchema,
} from '@steward/backstage-plugin-estate-common';
import { MappedRecord, toIsoDate, toRecord, toTags, toText } from '../records';

/** Where a cluster was listed. */
export interface ClusterPlace {
  accountId: string;
  region: string;
}

/** A described cluster as a record; the place is where it was listed, not what its ARN says. */
export function mapCluster(
  cluster: Cluster,
  place: ClusterPlace,
): MappedRecord<ClusterRecord> {
  return toRecord(
    clusterRecordSchema,
    {
      kind: 'kubernetes-cluster',
      id: toText(cluster.arn),
      name: toText(cluster.name),
      ...place,
      status: toText(cluster.status) ?? 'UNKNOWN',
      version: toText(cluster.version),
      platformVersion: toText(cluster.platformVersion),
      endpoint: toText(cluster.endpoint),
      certificateAuthority: toText(cluster.certificateAuthority?.data),
      oidcIssuer: toText(cluster.identity?.oidc?.issuer),
      createdAt: toIsoDate(cluster.createdAt),
      tags: toTags(Object.entries(cluster.tags ?? {})),
    },
    {
      place: `${place.accountId}/${place.region}/${
        toText(cluster.name) ?? '(cluster without name)'
      }`,
      fix: 'Compare with `aws eks describe-cluster`; a cluster needs a name and an ARN.',
    },
  );
}
