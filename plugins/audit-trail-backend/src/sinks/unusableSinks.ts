/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  ConfigurationProblem,
  explainProblem,
} from '@steward/backstage-plugin-portal-node';
import { UnusableSink } from './Sinks';

const SINK_KEY = /^auditTrail\.sinks(\[(\d+)\])?$/;

/** The sinks among what was set aside, as the page of sinks shows them. */
export function unusableSinks(
  config: RootConfigService,
  found: { problems: ConfigurationProblem[]; setAside: string[] },
): UnusableSink[] {
  return found.setAside.flatMap(key => {
    const match = SINK_KEY.exec(key);
    if (!match) {
      return [];
    }
    const sinks = config.get<unknown>('auditTrail.sinks');
    const entry = Array.isArray(sinks) ? sinks[Number(match[2])] : sinks;
    return [
      {
        id: textOf(entry, 'id') ?? key,
        type: textOf(entry, 'type') ?? 'unknown',
        reason: found.problems
          .filter(problem => problem.key.startsWith(key))
          .map(explainProblem)
          .join(' '),
      },
    ];
  });
}

function textOf(entry: unknown, name: string): string | undefined {
  const value =
    typeof entry === 'object' && entry !== null
      ? Reflect.get(entry, name)
      : undefined;
  return typeof value === 'string' ? value : undefined;
}
