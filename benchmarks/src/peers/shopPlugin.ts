/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';

/** A plugin as any other, whose one route is audited. */
export const shopPlugin = createBackendPlugin({
  pluginId: 'shop',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ auditor, auth, httpRouter }) {
        const router = Router();
        router.post('/orders/:id', async (request, response) => {
          const event = await auditor.createEvent({
            eventId: 'order-mutate',
            severityLevel: 'medium',
            request,
            meta: { actionType: 'create', id: request.params.id },
          });
          await event.success();
          response.json({ id: request.params.id });
        });
        // With which writers hand in batches as its outbox does.
        router.get('/token', async (_, response) => {
          response.json(
            await auth.getPluginRequestToken({
              onBehalfOf: await auth.getOwnServiceCredentials(),
              targetPluginId: 'audit-trail',
            }),
          );
        });
        httpRouter.use(router);
      },
    });
  },
});
