/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ShownApplication } from './ApplicationController';

const textOf = (time: number) =>
  `${new Date(time).toISOString().slice(0, 19)}Z`;

/** An Application as the REST API has it, to the second. */
export function applicationJson(application: ShownApplication) {
  const { name, project, createdAt, deletedAt, message } = application;
  return {
    metadata: {
      name,
      namespace: 'argocd',
      creationTimestamp: textOf(createdAt),
      ...(deletedAt !== undefined && { deletionTimestamp: textOf(deletedAt) }),
    },
    spec: { project },
    status: {
      sync: { status: application.sync },
      health: {
        status: application.health,
        ...(application.sync === 'Synced' && message && { message }),
      },
      reconciledAt: textOf(application.reconciledAt),
      ...(application.sync !== 'Synced' &&
        message && { conditions: [{ type: 'ComparisonError', message }] }),
    },
  };
}
