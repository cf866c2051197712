/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createPermission } from '@backstage/plugin-permission-common';

/** See the account index, shards, quarantine, held-back removals. @public */
export const estateReadPermission = createPermission({
  name: 'estate.read',
  attributes: { action: 'read' },
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
  estateSyncRunPermission,
  estateRemovalDecidePermission,
  estateDoctorRunPermission,
];
