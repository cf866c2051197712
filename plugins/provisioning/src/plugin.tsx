/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiRocketLine } from '@remixicon/react';
import { apis } from './extensions/apis';
import { entityParts } from './extensions/entityParts';
import { formFields } from './extensions/formFields';
import { homeWidgets } from './extensions/homeWidgets';
import { pages } from './extensions/pages';
import { taskOutputs } from './extensions/taskOutputs';
import {
  auditTrailRouteRef,
  registerComponentRouteRef,
  requestRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
  templateRouteRef,
} from './routes';

/**
 * Provisioning in an app on the new frontend system: runs, approvals,
 * findings, delegations, cards on entity pages and fields of request forms.
 *
 * @public
 */
export const provisioningPlugin = createFrontendPlugin({
  pluginId: 'provisioning',
  title: 'Provisioning',
  icon: <RiRocketLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: {
    request: requestRouteRef,
    template: templateRouteRef,
    scaffolderTask: scaffolderTaskRouteRef,
    auditTrail: auditTrailRouteRef,
    registerComponent: registerComponentRouteRef,
  },
  extensions: [
    ...apis,
    ...pages,
    ...entityParts,
    ...formFields,
    ...taskOutputs,
    ...homeWidgets,
  ],
});
