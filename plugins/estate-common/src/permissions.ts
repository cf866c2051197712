/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of accounts in permission rules. @public */
export const RESOURCE_TYPE_ESTATE_ACCOUNT = 'estate-account';

/** Open the pages of the estate. What they show of accounts says `estate.account.read`. @public */
export const estateReadPermission = createPermission({
  name: 'estate.read',
  attributes: { action: 'read' },
});
/** See an account and what is in it, where the catalog shows it too. @public */
export const estateAccountReadPermission = createPermission({
  name: 'estate.account.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ESTATE_ACCOUNT,
});
/** Start a sync. @public */
export const estateSyncRunPermission = createPermission({
  name: 'estate.sync.run',
  attributes: { action: 'update' },
});
/** Release or keep a held-back removal. @public */
export const estateRemovalDecidePermission = createPermission({
  name: 'estate.removal.decide',
  attributes: { action: 'delete' },
});
/** Run the doctor, which asks AWS what the credentials may do. @public */
export const estateDoctorRunPermission = createPermission({
  name: 'estate.doctor.run',
  attributes: { action: 'update' },
});

/** @public */
export const estatePermissions = [
  estateReadPermission,
  estateAccountReadPermission,
  estateSyncRunPermission,
  estateRemovalDecidePermission,
  estateDoctorRunPermission,
];
