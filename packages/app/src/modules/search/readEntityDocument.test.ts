/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readEntityDocument } from './readEntityDocument';

const documentOf = (title: string, location: string, more: object = {}) => ({
  title,
  location,
  ...more,
});

describe('readEntityDocument', () => {
  it('says what was found in words, with its account and owner', () => {
    expect(
      readEntityDocument(
        documentOf(
          'prod-payments',
          '/catalog/default/resource/aws-123456789012',
          {
            kind: 'Resource',
            type: 'cloud-account',
            owner: 'group:default/payments',
          },
        ),
      ),
    ).toEqual({
      title: 'prod-payments',
      href: '/catalog/default/resource/aws-123456789012',
      type: 'AWS account',
      kindId: 'cloud-account',
      accountId: '123456789012',
      owner: 'group:default/payments',
    });
    expect(
      readEntityDocument(
        documentOf(
          'core',
          '/catalog/default/resource/core-123456789012-eu-central-1',
          { kind: 'Resource', type: 'kubernetes-cluster', owner: '' },
        ),
      ),
    ).toMatchObject({ type: 'EKS cluster', accountId: '123456789012' });
    expect(
      readEntityDocument(
        documentOf('Dana', '/catalog/default/user/dana', {
          kind: 'User',
          type: 'other',
        }),
      ),
    ).toMatchObject({ type: 'Person', kindId: 'user', accountId: undefined });
  });
});
