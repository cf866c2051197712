/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createLifecycleMiddleware } from '@backstage/backend-defaults/httpRouter';
import {
  RootHttpRouterConfigureContext,
  rootHttpRouterServiceFactory,
} from '@backstage/backend-defaults/rootHttpRouter';

/** How long answers that are on their way may take once the portal is told to stop. */
const LAST_ANSWERS_MS = 5_000;

/**
 * Lets calls of a replica that is starting wait, and then answers 503: the
 * routes of its plugins are not there yet, and 404 would be taken for an
 * answer. When it stops, calls that wait for something to happen, such as those
 * of the event bus, are cut off instead of being waited for.
 */
export function configureRootHttpRouter({
  app,
  server,
  config,
  lifecycle,
  applyDefaults,
}: Pick<
  RootHttpRouterConfigureContext,
  'app' | 'server' | 'config' | 'lifecycle' | 'applyDefaults'
>): void {
  app.use('/api', createLifecycleMiddleware({ config, lifecycle }));
  applyDefaults();
  lifecycle.addShutdownHook(() => {
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  });
}

export default rootHttpRouterServiceFactory({
  configure: configureRootHttpRouter,
});
