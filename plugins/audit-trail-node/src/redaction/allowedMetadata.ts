/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Metadata that is kept, by action; a `*` at the end of an action means "begins with". @public */
export type MetadataAllowList = Record<string, readonly string[]>;

/**
 * What Backstage's own plugins and ours say about an event and what is worth
 * keeping: references, kinds and counts, no bodies.
 *
 * @public
 */
export const DEFAULT_METADATA_ALLOW_LIST: MetadataAllowList = {
  '*': [
    'accountId',
    'accountIds',
    'actionType',
    'approvers',
    'count',
    'decision',
    'entityRef',
    'entityRefs',
    'filter',
    'format',
    'id',
    'invalidCredentials',
    'traceId',
    'isDryRun',
    'keys',
    'limit',
    'method',
    'operation',
    'owner',
    'path',
    'permission',
    'policy',
    'q',
    'queryType',
    'reason',
    'region',
    'rule',
    'runId',
    'scope',
    'shardId',
    'sort',
    'source',
    'state',
    'status',
    'stepId',
    'syncId',
    'tags',
    'taskId',
    'templateRef',
    'title',
    'tool',
    'toolName',
    'totalItems',
    'trigger',
    'type',
    'uid',
  ],
  'event.*': ['rows', 'sha256'],
  'run.*': ['executedIn'],
  'hold.*': ['subject'],
  'entity.*': ['query', 'rootEntityRef', 'locationRef', 'facets'],
  'location.*': ['location', 'locationRef', 'locationId'],
  'task.*': [
    'createdBy',
    'offset',
    'orderBy',
    'template',
    'name',
    'stepName',
    'action',
  ],
  'step.*': ['createdBy', 'template', 'name', 'stepName', 'action'],
  'template-parameter.*': ['template', 'name', 'kind', 'namespace'],
};

/** The metadata keys that one action may keep. @public */
export function allowedMetadata(
  action: string,
  allow: MetadataAllowList,
): Set<string> {
  return new Set(
    Object.entries(allow).flatMap(([pattern, keys]) =>
      pattern === action ||
      (pattern.endsWith('*') && action.startsWith(pattern.slice(0, -1)))
        ? keys
        : [],
    ),
  );
}
