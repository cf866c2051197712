/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  auditTrail?: {
    /** Severities whose operations fail when their event cannot be stored. Default: none. */
    failClosed?: ('low' | 'medium' | 'high' | 'critical')[];
    /** Which reads of low severity are recorded. Those that fail or are denied always are. */
    reads?: {
      /** Default: true. */
      enabled?: boolean;
      /** Those that a plugin does for nobody. Default: false. */
      services?: boolean;
      /** Equal reads by the same actor within these minutes are one record; 0 records each. Default: 10. */
      collapseMinutes?: number;
    };
    metadata?: {
      /** Metadata that is kept besides the default, by action; `*` at the end of an action means "begins with". */
      allow?: { [action: string]: string[] };
    };
  };
}
