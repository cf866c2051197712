/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis } from '@backstage/frontend-test-utils';
import { auditTrailTranslationRef, AuditTrailWords } from '../translation';

/** The words that the plugin is shipped with, for functions that take them. */
export const englishWords: AuditTrailWords = mockApis
  .translation()
  .getTranslation(auditTrailTranslationRef).t;
