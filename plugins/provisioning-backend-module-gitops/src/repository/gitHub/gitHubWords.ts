/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HostWords } from '../HostWords';

export const gitHubWords: HostWords = {
  name: 'GitHub',
  integration: 'integrations.github',
  period: 'an hour',
  rateLimitHeaders: 'x-ratelimit',
  grant: token => `let ${token} write contents and pull requests`,
};
