/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject, JsonValue } from '@backstage/types';
import {
  AuditResource,
  auditResourceSchema,
} from '@steward/backstage-plugin-audit-trail-common';

/**
 * What an event touched: its metadata's `resource` where a plugin gives one,
 * else what references in the metadata say.
 */
export function resourceOf(
  action: string,
  meta: JsonObject | undefined,
): AuditResource | undefined {
  const given = auditResourceSchema.safeParse(meta?.resource);
  if (given.success) {
    return given.data;
  }
  const type = action.slice(0, action.indexOf('.'));
  const entityRef =
    textOf(meta?.entityRef) ??
    textOf(meta?.templateRef) ??
    textOf(partOf(meta?.location, 'entityRef'));
  const id = [
    meta?.taskId,
    meta?.uid,
    meta?.id,
    meta?.locationRef,
    partOf(meta?.location, 'target'),
    meta?.shardId,
    meta?.runId,
    meta?.toolName,
  ]
    .map(textOf)
    .find(text => text !== undefined);
  const accountId = textOf(meta?.accountId);
  const region = textOf(meta?.region);
  if (!entityRef && !id && !accountId) {
    return undefined;
  }
  const found = auditResourceSchema.safeParse({
    type,
    ...(id && { id: id.slice(0, 512) }),
    ...(entityRef && { entityRef: entityRef.toLocaleLowerCase('en-US') }),
    ...(accountId && { accountId }),
    ...(region && { region }),
  });
  return found.success ? found.data : undefined;
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function partOf(
  value: JsonValue | undefined,
  name: string,
): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value[name]
    : undefined;
}
