/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigurationProblem, explainProblem } from './ConfigurationProblem';

/**
 * Tells the log what is wrong in the configuration and what is not used
 * because of it. Call it once, at start.
 *
 * @public
 */
export function logProblems(
  logger: LoggerService,
  found: {
    problems: readonly ConfigurationProblem[];
    setAside: readonly string[];
  },
): void {
  for (const problem of found.problems) {
    logger.error(`Configuration: ${explainProblem(problem)}`);
  }
  if (found.setAside.length > 0) {
    logger.error(
      `Configuration: set aside until corrected, and the rest is used: ${found.setAside.join(
        ', ',
      )}`,
    );
  }
}
