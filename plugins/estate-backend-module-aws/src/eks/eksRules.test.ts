/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ClusterIndex } from './ClusterIndex';
import { placeOfEksEvent, placeOfRegionEvent } from './eksEvents';
import { mapCluster } from './mapCluster';

const place = { accountId: '000000000001', region: 'eu-west-1' };

describe('ClusterIndex', () => {
  it('reads rows of the aggregator and compares them with a listing', () => {
    const row = (resourceName: unknown) =>
      JSON.stringify({
        accountId: place.accountId,
        awsRegion: place.region,
        resourceName,
      });
    const index = ClusterIndex.create([
      row('a'),
      row('b'),
      row('arn:aws:eks:eu-west-1:000000000001:cluster/c'),
      row(undefined),
      'no JSON',
      'null',
    ]);
    expect([...index.clustersOf(place.accountId, place.region)]).toEqual([
      'a',
      'b',
      'c',
    ]);
    const compare = (names: string[]) =>
      index.compare(place.accountId, place.region, names);
    expect(compare(['c', 'b', 'a'])).toBe('agrees');
    expect(compare(['a', 'd'])).toBe('lacks d; still has b, c');
    expect(index.clustersOf('other', place.region).size).toBe(0);
  });
});

describe('EKS events', () => {
  it('tell the place of a change that succeeded', () => {
    const detail = {
      eventName: 'CreateCluster',
      awsRegion: place.region,
      recipientAccountId: place.accountId,
    };
    const event = { source: 'aws.eks', 'detail-type': 'x', detail };
    expect(placeOfEksEvent(event)).toEqual(place);
    expect(
      placeOfEksEvent({
        ...event,
        account: place.accountId,
        region: place.region,
        detail: { eventName: 'UpdateClusterVersion' },
      }),
    ).toEqual(place);
    for (const other of [
      { ...event, source: 'aws.ec2' },
      { ...event, detail: { ...detail, eventName: 'DescribeCluster' } },
      { ...event, detail: { ...detail, errorCode: 'AccessDenied' } },
      { ...event, detail: { eventName: 'CreateCluster' } },
    ]) {
      expect(placeOfEksEvent(other)).toBeUndefined();
    }
    expect(placeOfRegionEvent(event)).toBeUndefined();
  });
});

describe('mapCluster', () => {
  it('maps what describes a cluster and keeps the place where it was listed', () => {
    const { record } = mapCluster(
      {
        name: 'prod',
        arn: 'arn:aws:eks:us-east-1:123456789012:cluster/prod',
        status: 'ACTIVE',
        certificateAuthority: { data: 'Q0E=' },
        identity: { oidc: { issuer: 'https://oidc.example' } },
        createdAt: new Date('2026-01-01T00:00:00Z'),
        tags: { 'team "x"': '🧪' },
      },
      place,
    );
    expect(record).toEqual({
      kind: 'kubernetes-cluster',
      id: 'arn:aws:eks:us-east-1:123456789012:cluster/prod',
      name: 'prod',
      ...place,
      status: 'ACTIVE',
      certificateAuthority: 'Q0E=',
      oidcIssuer: 'https://oidc.example',
      createdAt: '2026-01-01T00:00:00.000Z',
      tags: { 'team "x"': '🧪' },
    });
    expect(mapCluster({ name: 'prod' }, place).quarantined).toMatchObject({
      key: 'kubernetes-cluster:000000000001/eu-west-1/prod',
      field: 'id',
    });
  });
});
