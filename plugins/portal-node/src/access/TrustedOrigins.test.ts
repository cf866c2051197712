/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { resolve } from 'node:path';
import { TrustedOrigins } from './TrustedOrigins';

const ORG = 'https://github.com/acme/people/blob/main/org.yaml';
const BRANCH = 'https://github.com/acme/people/blob/my-branch/org.yaml';

/** Of entities by kind and origin, how much they count. */
function trustOf(data: JsonObject, entities: [string, string | undefined][]) {
  const origins = TrustedOrigins.fromConfig(new ConfigReader(data));
  return entities.map(([kind, origin]) =>
    origins.trustOf({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name: 'one',
        annotations: origin
          ? { 'backstage.io/managed-by-origin-location': origin }
          : {},
      },
    }),
  );
}

describe('TrustedOrigins', () => {
  it('trusts configured locations and providers, not what people can register', () => {
    const entities: [string, string | undefined][] = [
      ['Group', `url:${ORG}`],
      ['Group', `file:${resolve('people/org.yaml')}`],
      ['Group', `url:${BRANCH}`],
      ['Group', 'file:/elsewhere/org.yaml'],
      ['Resource', `url:${BRANCH}`],
      ['Resource', 'estate:organization/o-1'],
      ['User', 'ldap://ds.example/uid=ana'],
      ['User', 'msgraph:default/4f1'],
      ['User', undefined],
    ];
    const locations = [
      { type: 'url', target: ORG },
      { type: 'file', target: 'people/org.yaml' },
    ];
    const rest = ['trusted', 'trusted', 'trusted', 'untrusted'];

    // The default of Backstage takes no groups from any location.
    expect(trustOf({ catalog: { locations } }, entities)).toEqual([
      ...['trusted', 'trusted', 'unless-registered', 'unless-registered'],
      ...['unless-registered', ...rest],
    ]);
    const rules = [
      { allow: ['Component', 'GROUP'] },
      { allow: [{ kind: 'Resource', 'spec.type': 'database' }] },
    ];
    expect(trustOf({ catalog: { locations, rules } }, entities)).toEqual([
      ...['trusted', 'trusted', 'untrusted', 'untrusted', 'untrusted'],
      ...rest,
    ]);
  });

  it('trusts what an operator lists, and takes nothing for a list that is none', () => {
    const rules = [{ allow: ['Group'] }];
    const entities: [string, string][] = [
      ['Group', `url:${ORG}`],
      ['Group', 'url:https://github.com/orgs/acme/teams/pay'],
      ['Group', `url:${BRANCH}`],
    ];
    const listed = (trustedOrigins: JsonObject[string]) =>
      trustOf(
        { catalog: { rules }, provisioning: { people: { trustedOrigins } } },
        entities,
      );
    expect(
      listed([`url:${ORG}`, 'url:https://github.com/orgs/acme/*']),
    ).toEqual(['trusted', 'trusted', 'untrusted']);
    expect(listed('*')).toEqual(['untrusted', 'untrusted', 'untrusted']);
    expect(listed([7])).toEqual(['untrusted', 'untrusted', 'untrusted']);
  });
});
