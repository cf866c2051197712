/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HostWords } from '../HostWords';

export const gitLabWords: HostWords = {
  name: 'GitLab',
  integration: 'integrations.gitlab',
  period: 'a minute',
  rateLimitHeaders: 'ratelimit',
  grant: token => `give ${token} the scope api and the role Developer`,
};
