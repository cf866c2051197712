/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { principalName } from './principalName';
import { requirePermission } from './requirePermission';

describe('principalName', () => {
  it('names people, services and nobody', () => {
    const auth = mockServices.auth();
    expect(principalName(auth, mockCredentials.user('user:default/ana'))).toBe(
      'user:default/ana',
    );
    expect(principalName(auth, mockCredentials.service('plugin:estate'))).toBe(
      'plugin:estate',
    );
    expect(principalName(auth, mockCredentials.none())).toBe('unknown');
  });
});

describe('requirePermission', () => {
  const permission = createPermission({
    name: 'thing.change',
    attributes: {},
  });
  const ask = (result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) =>
    requirePermission(
      mockServices.permissions({ result }),
      mockCredentials.user(),
      permission,
    );

  it('lets through who has it, and names it to who has not', async () => {
    await expect(ask(AuthorizeResult.ALLOW)).resolves.toBeUndefined();
    await expect(ask(AuthorizeResult.DENY)).rejects.toThrow(
      'This needs the permission thing.change',
    );
  });
});
