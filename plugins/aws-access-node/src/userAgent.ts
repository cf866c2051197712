/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { version } from '../package.json';

/** How our calls show in CloudTrail and access logs. */
export const userAgent = `steward/${version}`;
