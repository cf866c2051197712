/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { auditHoldManagePermission } from '@steward/backstage-plugin-audit-trail-common';

const proof = HomePageWidgetBlueprint.make({
  name: 'proof',
  if: { permissions: { $contains: auditHoldManagePermission.name } },
  params: {
    name: 'Proof',
    title: 'Proof of the audit trail',
    description: 'Whether the chain of records holds, for auditors',
    components: () =>
      import('../components/HomeWidget').then(m => ({
        Content: m.ProofWidget,
      })),
  },
});

export const homeWidgets = [proof];
