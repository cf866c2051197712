/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useBreadcrumbEntries } from '@backstage/frontend-plugin-api';
import { useDocumentTitle } from '@steward/backstage-plugin-portal-react';

/**
 * Names the browser's tab after the page, also for pages of Backstage that do
 * not name it themselves. Draws nothing.
 */
export function PageTitle() {
  useDocumentTitle(useBreadcrumbEntries().items.at(-1)?.label);
  return null;
}
