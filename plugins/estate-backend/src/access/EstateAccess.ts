/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { estateReadPermission } from '@steward/backstage-plugin-estate-common';
import { AccessControl } from '@steward/backstage-plugin-portal-node';
import { Request } from 'express';

/** Access to the estate, where reading is what is mostly asked for. */
export class EstateAccess extends AccessControl {
  async require(
    request: Request<any, any, any, any, any>,
    permission: BasicPermission = estateReadPermission,
  ): Promise<BackstageCredentials> {
    return super.require(request, permission);
  }

  async check(
    credentials: BackstageCredentials,
    permission: BasicPermission = estateReadPermission,
  ): Promise<void> {
    await super.check(credentials, permission);
  }
}
