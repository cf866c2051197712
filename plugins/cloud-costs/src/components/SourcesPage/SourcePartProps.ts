/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostSource } from '@steward/backstage-plugin-cloud-costs-common';
import { AsyncRead } from '@steward/backstage-plugin-portal-react';

/** What each part of the page gets. */
export interface SourcePartProps {
  /** The sources that can be asked to read again. */
  sources: AsyncRead<{ items: CostSource[] }>;
  /** A new number asks for reading again. */
  generation: number;
  /** Whether the reader may load, upload and enter costs. */
  isManager: boolean;
  /** Called when something was loaded or entered. */
  onChanged: () => void;
}
