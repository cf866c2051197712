/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The `activity_id` of OCSF API Activity (class 6003). @public */
export interface Activity {
  id: 1 | 2 | 3 | 4 | 99;
  name: 'Create' | 'Read' | 'Update' | 'Delete' | 'Other';
}

const VERBS: Record<'Create' | 'Read' | 'Update' | 'Delete', string[]> = {
  Create: [
    'add',
    'create',
    'grant',
    'place',
    'register',
    'request',
    'retry',
    'submit',
  ],
  Read: [
    'analyze',
    'ancestry',
    'discovery',
    'events',
    'export',
    'facets',
    'fetch',
    'get',
    'list',
    'query',
    'read',
    'schema',
    'search',
    'stream',
    'validate',
    'verify',
    'dry-run',
  ],
  Update: [
    'apply',
    'approve',
    'cancel',
    'decide',
    'edit',
    'mutate',
    'pseudonymise',
    'refresh',
    'release',
    'stale-cancel',
    'sync',
    'update',
  ],
  Delete: ['delete', 'destroy', 'drop', 'remove', 'revoke', 'unregister'],
};

/** Sorts a `noun.verb` into create, read, update, delete or other. @public */
export function activityOf(action: string): Activity {
  const verb = action.slice(action.indexOf('.') + 1);
  const names = ['Create', 'Read', 'Update', 'Delete'] as const;
  const index = names.findIndex(name => VERBS[name].includes(verb));
  return index < 0
    ? { id: 99, name: 'Other' }
    : { id: (index + 1) as 1 | 2 | 3 | 4, name: names[index] };
}
