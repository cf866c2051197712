/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Jobs,
  NoticeStore,
  Notifier,
} from '@steward/backstage-plugin-portal-node';
import { CampaignMembers } from './campaigns/CampaignMembers';
import { Policy } from './checks/Policy';
import { PolicyState } from './checks/PolicyState';
import { CatalogMirror } from './entities/CatalogMirror';
import { ExemptionWatch } from './exemptions/ExemptionWatch';
import { CollectorRunner } from './facts/CollectorRunner';
import { HistoryReconstruction } from './history/HistoryReconstruction';
import { ScoreStore } from './scores/ScoreStore';
import { FindingWatch } from './verdicts/FindingWatch';
import { Evaluation } from './verdicts/Evaluation';

/** Starts what goes on by itself. */
export async function startJobs(options: {
  collectors: CollectorRunner;
  evaluation: Evaluation;
  exemptionWatch: ExemptionWatch;
  findingWatch: FindingWatch;
  jobs: Jobs;
  members: CampaignMembers;
  mirror: CatalogMirror;
  notices: NoticeStore;
  notifier: Notifier;
  policy: Policy;
  policyState: PolicyState;
  reconstruction: HistoryReconstruction;
  scores: ScoreStore;
}): Promise<void> {
  const { collectors, evaluation, jobs, mirror, policyState, scores } = options;
  await jobs.onOneReplica({
    name: 'catalog',
    every: { seconds: 15 },
    timeout: { minutes: 20 },
    work: ({ signal }) => mirror.refresh(signal),
  });
  await jobs.onOneReplica({
    name: 'scopes',
    every: { minutes: 5 },
    async work() {
      await collectors.refreshScopes();
      await policyState.refresh(options.policy);
    },
  });
  await jobs.onOneReplica({
    name: 'history',
    every: { seconds: 30 },
    timeout: { minutes: 30 },
    work: ({ signal }) => options.reconstruction.run(signal),
  });
  await jobs.onOneReplica({
    name: 'baselines',
    every: { hours: 1 },
    timeout: { minutes: 10 },
    async work() {
      await scores.refreshBaselines();
      await options.notices.prune();
    },
  });
  await jobs.onOneReplica({
    name: 'notices',
    every: { seconds: 10 },
    timeout: { minutes: 5 },
    work: ({ signal }) => options.notifier.notify(signal),
  });
  await jobs.onOneReplica({
    name: 'exemptions',
    every: { minutes: 1 },
    work: () => options.exemptionWatch.look(),
  });
  await jobs.onOneReplica({
    name: 'campaigns',
    every: { hours: 1 },
    timeout: { minutes: 10 },
    work: ({ signal }) => options.members.refreshAll(signal),
  });
  await jobs.onOneReplica({
    name: 'findings',
    every: { seconds: 2 },
    work: () => options.findingWatch.look(),
  });
  await jobs.onEachReplica({
    name: 'collect',
    work: signal => collectors.run(signal),
  });
  await jobs.onEachReplica({
    name: 'evaluate',
    async work(signal) {
      await evaluation.run(signal);
    },
  });
}
