/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ShownApplication } from './ApplicationController';

const textOf = (time: number) =>
  `${new Date(time).toISOString().slice(0, 19)}Z`;

/** An Application as the REST API has it, to the second. */
export function applicationJson(application: ShownApplication) {
  const { name, project, namespace, createdAt, deletedAt } = application;
  const { sync, health, operation, message } = application;
  return {
    metadata: {
      name,
      namespace,
      creationTimestamp: textOf(createdAt),
      ...(deletedAt !== undefined && { deletionTimestamp: textOf(deletedAt) }),
    },
    spec: { project },
    status: {
      sync: { status: sync },
      health: {
        status: health,
        ...(sync === 'Synced' &&
          operation === 'Succeeded' &&
          message && { message }),
      },
      reconciledAt: textOf(application.reconciledAt),
      operationState: {
        phase: operation,
        message:
          operation === 'Succeeded'
            ? 'successfully synced (all tasks run)'
            : message,
        startedAt: textOf(application.reconciledAt),
        ...(operation !== 'Running' && {
          finishedAt: textOf(application.reconciledAt),
        }),
      },
      ...(sync !== 'Synced' &&
        message && { conditions: [{ type: 'ComparisonError', message }] }),
    },
  };
}
