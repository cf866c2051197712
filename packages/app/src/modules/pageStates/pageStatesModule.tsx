/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createFrontendModule,
  ErrorDisplay,
  NotFoundErrorPage,
  Progress,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { FailedPart } from './FailedPart';
import { LoadingPart } from './LoadingPart';
import { NotFoundPage } from './NotFoundPage';

const progress = SwappableComponentBlueprint.make({
  name: 'core-progress',
  params: define => define({ component: Progress, loader: () => LoadingPart }),
});

const notFound = SwappableComponentBlueprint.make({
  name: 'core-not-found-error-page',
  params: define =>
    define({ component: NotFoundErrorPage, loader: () => NotFoundPage }),
});

const failed = SwappableComponentBlueprint.make({
  name: 'core-error-display',
  params: define =>
    define({ component: ErrorDisplay, loader: () => FailedPart }),
});

/** How any page looks that loads, fails or is not there. */
export const pageStatesModule = createFrontendModule({
  pluginId: 'app',
  extensions: [progress, notFound, failed],
});
