/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What budgets and sentences know of a kind of Git host. */
export interface HostWords {
  /** `GitHub` */
  name: string;
  /** Where its credentials are configured: `integrations.github`. */
  integration: string;
  /** What its rate limit counts requests in: `an hour`. */
  period: string;
  /** How the headers begin by which it tells its rate limit. */
  rateLimitHeaders: string;
  /** Lets a token do what Steward does: `let <token> write contents`. */
  grant: (token: string) => string;
}
