/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';

const ignore = () => {};

/** Log lines cost time that a portal's log does not: only errors are wanted here. */
export const quiet: RootLoggerService = {
  error: (message, meta) => {
    const cause = meta instanceof Error ? `: ${meta.stack}` : '';
    process.stderr.write(`${message}${cause}\n`);
  },
  warn: ignore,
  info: ignore,
  debug: ignore,
  child: () => quiet,
};

export const quietLogger = createServiceFactory({
  service: coreServices.rootLogger,
  deps: {},
  factory: () => quiet,
});
