/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  RunEstimateReport,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  entityRefOf,
  groupRef,
  Run,
} from '@steward/backstage-plugin-provisioning-common';

/**
 * What cloud costs are told of a run that succeeded.
 *
 * @returns undefined when it made or changed nothing of the catalog, or nothing
 * that has a price.
 */
export function runEstimateReportOf(run: Run): RunEstimateReport | undefined {
  const { kind, target, effects, finishedAt, assessment } = run;
  const cost = assessment?.cost;
  const entity = entityOf(run);
  if (!cost?.delta || !entity || !finishedAt) {
    return undefined;
  }
  const team = target.team ? groupRef(target.team) : cost.payers?.[0];
  const account =
    effects.find(({ accountId }) => accountId)?.accountId ?? target.accountId;
  return {
    template: kind,
    title: target.name,
    entity,
    ...(team && { team }),
    ...(account && { account }),
    doneAt: finishedAt,
    listed: sumAmounts(cost.items.map(({ monthly }) => monthly.amount)),
    estimated: cost.delta.amount,
    currency: cost.delta.currency,
  };
}

/** What the bill is searched for: what it made, else what it is about. */
function entityOf({ effects, target }: Run): string | undefined {
  const refs = effects.map(({ ref }) => entityRefOf(ref));
  return refs.find(ref => ref !== undefined) ?? target.entityRef;
}
