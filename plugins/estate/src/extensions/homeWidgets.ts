/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { estateSyncRunPermission } from '@steward/backstage-plugin-estate-common';

const sync = HomePageWidgetBlueprint.make({
  name: 'sync',
  if: { permissions: { $contains: estateSyncRunPermission.name } },
  params: {
    name: 'Sync',
    title: 'Estate sync',
    description: 'How current the estate is, for those who run the platform',
    components: () =>
      import('../components/HomeWidget').then(m => ({
        Content: m.SyncWidget,
      })),
  },
});

export const homeWidgets = [sync];
