/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningWords } from '../../translation';

/** What is left in the world when a run is cancelled, in words. */
export function whatStays(
  t: ProvisioningWords,
  run: Pick<Run, 'state' | 'execution' | 'effects' | 'plan'>,
  stop: boolean,
): string {
  if (run.state !== 'RUNNING') {
    return t('dialogs.cancel.stays.nothing');
  }
  const { execution, effects, plan } = run;
  const made = effects.map(({ type, ref }) => `${type} ${ref}`).join(', ');
  const withMade = (consequence: string) =>
    made
      ? t('dialogs.cancel.stays.effects', { consequence, effects: made })
      : consequence;
  if ((execution?.executor ?? plan?.executor) === 'git-pull-request') {
    if (execution?.status === 'merged') {
      return withMade(t('dialogs.cancel.stays.pullRequest.merged'));
    }
    return stop
      ? withMade(t('dialogs.cancel.stays.pullRequest.closed'))
      : t('dialogs.cancel.stays.pullRequest.open');
  }
  const fate = stop ? 'stopped' : 'goesOn';
  return withMade(
    execution?.name
      ? t(`dialogs.cancel.stays.namedExecution.${fate}`, {
          name: execution.name,
        })
      : t(`dialogs.cancel.stays.execution.${fate}`),
  );
}
