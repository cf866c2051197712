/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';

/** What is left in the world when a run is cancelled, in words. */
export function whatStays(
  run: Pick<Run, 'state' | 'execution' | 'effects' | 'plan'>,
  stop: boolean,
): string {
  if (run.state !== 'RUNNING') {
    return 'Nothing was started, so nothing stays behind.';
  }
  const { execution, effects, plan } = run;
  const created = effects.map(({ type, ref }) => `${type} ${ref}`).join(', ');
  const stays = created ? ` What was made already stays: ${created}.` : '';
  if ((execution?.executor ?? plan?.executor) === 'git-pull-request') {
    if (execution?.status === 'merged') {
      return `The pull request is merged, and Argo CD deploys it; Steward only stops following.${stays}`;
    }
    return stop
      ? `The pull request is closed; its branch stays.${stays}`
      : 'The pull request stays open and can still be merged; Steward stops following it.';
  }
  const name = execution?.name ? ` ${execution.name}` : '';
  return stop
    ? `The execution${name} is stopped where it is. Terraform may leave a lock and half of its resources.${stays}`
    : `The execution${name} goes on to its end, and what it creates stays. Steward only stops following it.${stays}`;
}
