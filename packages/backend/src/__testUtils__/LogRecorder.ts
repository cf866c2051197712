/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
  LoggerService,
} from '@backstage/backend-plugin-api';

/** Keeps what the plugins of a backend warn of. */
export class LogRecorder {
  /** One entry for each time that it was said: `plugin: message`. */
  readonly warnings: string[] = [];

  readonly factory = createServiceFactory({
    service: coreServices.logger,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => this.#loggerOf(plugin.getId()),
  });

  #loggerOf(pluginId: string): LoggerService {
    const keep = (message: string) => {
      this.warnings.push(`${pluginId}: ${message}`);
    };
    const logger: LoggerService = {
      error: keep,
      warn: keep,
      info: () => {},
      debug: () => {},
      child: () => logger,
    };
    return logger;
  }
}
