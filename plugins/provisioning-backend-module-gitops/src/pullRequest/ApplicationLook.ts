/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Application } from '../argoCd/ArgoCd';
import { ChangedApplication } from './GitChange';

/** An Application that a change concerns, and what Argo CD told of it just now. */
export interface ApplicationLook {
  application: ChangedApplication;
  /** Where a person looks at it. */
  url: string;
  /** Absent where there is none, or nothing is known. */
  seen?: Application;
  /** Why nothing is known. */
  error?: string;
}
