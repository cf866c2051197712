/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Annotations and labels of estate entities. Those under `amazonaws.com/` are
 * Backstage's own (catalog-backend-module-aws) and canonical; those under
 * `kubernetes.io/` are read by the Kubernetes plugin.
 *
 * @public
 */
export const ANNOTATION_ACCOUNT_ID = 'amazonaws.com/account-id';
/** @public */
export const ANNOTATION_ARN = 'amazonaws.com/arn';
/** @public */
export const ANNOTATION_ORGANIZATION_ID = 'amazonaws.com/organization-id';
/** @public */
export const ANNOTATION_ACCOUNT_EMAIL = 'amazonaws.com/account-email';
/** Label with the account state: ACTIVE, SUSPENDED, PENDING_CLOSURE, CLOSED … @public */
export const LABEL_ACCOUNT_STATUS = 'amazonaws.com/account-status';
/** AWS region of a regional resource. @public */
export const ANNOTATION_REGION = 'steward.dev/region';
/** Which ownership rule won, in words, e.g. `account tag "owner"`. @public */
export const ANNOTATION_OWNER_SOURCE = 'steward.dev/owner-source';
/** Organizational unit path by ids, root first: `r-ab12/ou-…/ou-…`. @public */
export const ANNOTATION_ORGANIZATIONAL_UNIT_PATH =
  'steward.dev/organizational-unit-path';
/** The shard that last listed the record, as on the sync page. @public */
export const ANNOTATION_SHARD = 'steward.dev/shard';
/** ISO date (UTC) on which a complete listing first lacked the record. @public */
export const ANNOTATION_VANISHED_AT = 'steward.dev/vanished-at';
/** State of an enclave or cluster as its source spells it. @public */
export const LABEL_STATE = 'steward.dev/state';
/** `tombstone` while a vanished account is remembered. @public */
export const LABEL_LIFECYCLE = 'steward.dev/lifecycle';
