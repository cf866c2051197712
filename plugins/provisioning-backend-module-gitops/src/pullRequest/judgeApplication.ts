/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Application } from '../argoCd/ArgoCd';
import { quoted } from '@steward/backstage-plugin-provisioning-node';
import { ApplicationLook } from './ApplicationLook';

/**
 * What an Application lacks to be as the change wants it, in words; undefined
 * when it is gone, or is synced and healthy as of a comparison after the merge
 * and no sync of it runs or failed since.
 *
 * @param mergedAt - ISO 8601, UTC; absent where there was nothing to merge.
 *
 * Source: https://argo-cd.readthedocs.io/en/stable/operator-manual/health/
 */
export function judgeApplication(
  { application, seen, error }: ApplicationLook,
  mergedAt?: string,
): string | undefined {
  const { name, operation } = application;
  if (error !== undefined) {
    return error;
  }
  if (operation === 'delete') {
    return seen && because(`Argo CD has to delete ${name}`, troubleOf(seen));
  }
  if (!seen) {
    return `Argo CD has to create ${name}`;
  }
  const { sync, health } = seen.status ?? {};
  if (seen.metadata.deletionTimestamp) {
    return `${name} is being deleted in Argo CD`;
  }
  if (isOlder(seen, mergedAt)) {
    return `Argo CD has to compare ${name} with what was merged`;
  }
  if (sync?.status !== 'Synced') {
    return because(
      `${name} is ${sync?.status ?? 'not yet compared'} in Argo CD`,
      troubleOf(seen),
    );
  }
  if (health?.status !== 'Healthy') {
    return because(
      `${name} is ${health?.status ?? 'of unknown health'} in Argo CD`,
      health?.message,
    );
  }
  return operationTrouble(name, seen, mergedAt);
}

/**
 * What the last sync lacks: hooks that follow it, such as PostSync, are no part
 * of an Application's health.
 *
 * Source: https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/
 */
function operationTrouble(
  name: string,
  { status }: Application,
  mergedAt: string | undefined,
): string | undefined {
  const { phase, message, finishedAt } = status?.operationState ?? {};
  if (phase === 'Running' || phase === 'Terminating') {
    return because(`A sync of ${name} is running in Argo CD`, message);
  }
  const failed = phase === 'Failed' || phase === 'Error';
  const isOfMerge =
    mergedAt !== undefined && secondOf(finishedAt ?? '') >= secondOf(mergedAt);
  return failed && isOfMerge
    ? because(`The last sync of ${name} failed in Argo CD`, message)
    : undefined;
}

/**
 * Whether Argo CD last compared an Application before the merge. Both times are
 * whole seconds, so that within the same second nobody knows.
 */
export function isOlder(
  { status }: Application,
  mergedAt: string | undefined,
): boolean {
  return (
    mergedAt !== undefined &&
    !(secondOf(status?.reconciledAt ?? '') > secondOf(mergedAt))
  );
}

function secondOf(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}

function troubleOf({ status }: Application): string | undefined {
  const error = status?.conditions?.find(({ type }) => type.endsWith('Error'));
  const { phase, message } = status?.operationState ?? {};
  return error?.message ?? (phase !== 'Succeeded' ? message : undefined);
}

function because(what: string, why: string | undefined): string {
  return why ? `${what}: ${quoted(why)}` : what;
}
