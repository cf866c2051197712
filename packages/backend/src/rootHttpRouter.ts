/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createLifecycleMiddleware } from '@backstage/backend-defaults/httpRouter';
import {
  RootHttpRouterConfigureContext,
  rootHttpRouterServiceFactory,
} from '@backstage/backend-defaults/rootHttpRouter';

/**
 * Lets calls of a replica that is starting wait, and then answers 503: the
 * routes of its plugins are not there yet, and 404 would be taken for an
 * answer.
 */
export function configureRootHttpRouter({
  app,
  config,
  lifecycle,
  applyDefaults,
}: Pick<
  RootHttpRouterConfigureContext,
  'app' | 'config' | 'lifecycle' | 'applyDefaults'
>): void {
  app.use('/api', createLifecycleMiddleware({ config, lifecycle }));
  applyDefaults();
}

export default rootHttpRouterServiceFactory({
  configure: configureRootHttpRouter,
});
