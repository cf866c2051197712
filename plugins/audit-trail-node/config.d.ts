/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  auditTrail?: {
    /** Severities whose operations fail when their event cannot be stored. Default: none. */
    failClosed?: ('low' | 'medium' | 'high' | 'critical')[];
    metadata?: {
      /** Metadata that is kept besides the default, by action; `*` at the end of an action means "begins with". */
      allow?: { [action: string]: string[] };
    };
  };
}
