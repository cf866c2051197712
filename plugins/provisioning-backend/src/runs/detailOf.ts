/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  approvalProgress,
  breakGlassPermission,
  executionStopPermission,
  findingReadPermission,
  nextState,
  Run,
  RunAction,
  runApprovePermission,
  runCancelPermission,
  runDecommissionPermission,
  RunDetail,
  runRetryPermission,
} from '@steward/backstage-plugin-provisioning-common';
import { rightToDecide } from '../approval/rightToDecide';
import { RouterOptions } from '../router/RouterOptions';
import { presentRun } from './presentRun';

/** A run with what the caller may do to it now. */
export async function detailOf(
  run: Run,
  credentials: BackstageCredentials,
  options: Pick<
    RouterOptions,
    | 'access'
    | 'costReporter'
    | 'deputies'
    | 'durations'
    | 'findings'
    | 'registry'
  >,
): Promise<RunDetail> {
  const { access, costReporter, durations, findings } = options;
  const approval = run.assessment?.approval;
  const usual = await durations.of(run.kind);
  const costOutcome = await costReporter.outcomeOf(run);
  const { allowed, notAllowedReason } = await actionsOn(
    run,
    credentials,
    options,
  );
  return {
    run: await presentRun(run, options),
    ...(approval?.required &&
      run.digest && {
        progress: approvalProgress(approval, run.decisions, run.digest),
      }),
    allowed,
    ...(notAllowedReason && { notAllowedReason }),
    findings: (await access.may(credentials, findingReadPermission))
      ? await findings.ofRun(run.id)
      : [],
    ...(usual.wholeMs !== undefined && { usualMs: usual.wholeMs }),
    ...(costOutcome && { costOutcome }),
  };
}

async function actionsOn(
  run: Run,
  credentials: BackstageCredentials,
  {
    access,
    deputies,
    registry,
  }: Pick<RouterOptions, 'access' | 'deputies' | 'registry'>,
): Promise<{ allowed: RunAction[]; notAllowedReason?: string }> {
  const [mayApprove, mayCancel, mayStop, mayRetry, mayDecommission] =
    await access.allowedOn(credentials, run.id, [
      runApprovePermission,
      runCancelPermission,
      executionStopPermission,
      runRetryPermission,
      runDecommissionPermission,
    ]);
  const allowed: RunAction[] = [];
  let notAllowedReason: string | undefined;
  const { ref } = access.requesterOf(credentials);
  if (run.state === 'PENDING_APPROVAL') {
    const right = rightToDecide(run, ref, await deputies.rightsOf(ref));
    const decided = run.decisions.some(
      ({ by, digest }) => by === ref && digest === run.digest,
    );
    if (decided) {
      notAllowedReason = 'You decided on this already';
    } else if (typeof right === 'string') {
      notAllowedReason = right;
    } else if (mayApprove) {
      allowed.push('approve', 'reject');
    } else {
      notAllowedReason = `This needs the permission ${runApprovePermission.name}`;
    }
    if (
      !decided &&
      ref !== run.requestedBy &&
      (await access.may(credentials, breakGlassPermission))
    ) {
      allowed.push('break-glass');
    }
  }
  if (mayCancel && nextState(run.state, 'cancel') && !run.cancelRequest) {
    allowed.push('cancel');
    if (mayStop && run.state === 'RUNNING') {
      allowed.push('stop');
    }
  }
  if (mayRetry && run.state === 'FAILED' && run.failure?.retryable !== false) {
    allowed.push('retry');
  }
  if (
    mayDecommission &&
    (run.state === 'SUCCEEDED' || run.state === 'FAILED') &&
    !run.decommissionedBy &&
    registry.kind(run.kind)?.reverse
  ) {
    allowed.push('decommission');
  }
  return { allowed, notAllowedReason };
}
