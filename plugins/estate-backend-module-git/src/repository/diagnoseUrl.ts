/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DoctorFinding } from '@steward/backstage-plugin-estate-common';
import { readProblem } from './readProblem';

/** Tries to read a URL and tells what is missing. */
export async function diagnoseUrl(
  source: string,
  url: string,
  attempt: () => Promise<
    { message: string } | { warning: string; fix: string }
  >,
): Promise<DoctorFinding> {
  try {
    const result = await attempt();
    return 'warning' in result
      ? {
          source,
          severity: 'warning',
          message: `${url}: ${result.warning}`,
          fix: result.fix,
        }
      : { source, severity: 'ok', message: `${url}: ${result.message}` };
  } catch (error) {
    const { problem } = readProblem(error, url);
    return {
      source,
      severity: 'error',
      message: `${problem.code}: ${problem.message}`,
      fix: problem.fix,
    };
  }
}
