/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { addMonths } from '@steward/backstage-plugin-cloud-costs-common';
import { setTimeout } from 'node:timers/promises';
import { PeerBackend, Question } from '../lib/PeerBackend';
import { located, peerPeople, teamName } from '../lib/peerPeople';
import { waitUntil } from '../lib/waitUntil';
import { PaidCallMeter } from './PaidCallMeter';

/** Whose costs; `autoload` is InfraWallet that reads ahead, which is off by default. */
export type Side = 'steward' | 'infraWallet' | 'autoload';

/** How many months Steward reads by default. */
export const MONTHS = 14;

/** What something costs in InfraWallet, by month. */
export interface Report {
  reports: Record<string, number>;
}

/** The configuration of each side, as its documentation has it. */
export function costConfigs(options: {
  payer: string;
  /** InfraWallet's categories of services, which it takes from GitHub by default. */
  categories: string;
}): Record<Side, object> {
  const infraWallet = {
    categoryMappings: { type: 'file', target: options.categories },
    integrations: { aws: [{ name: 'sandbox', accountId: options.payer }] },
  };
  const autoload = { enabled: true, initialDelayMinutes: 0 };
  return {
    steward: {
      cloudCosts: {
        tags: ['team', 'environment'],
        // First the catalog must answer, which says whom costs belong to.
        reading: { initialDelay: { minutes: 2 } },
        aws: { costExplorer: {}, anomalies: {} },
      },
    },
    infraWallet: { backend: { infraWallet } },
    autoload: { backend: { infraWallet: { ...infraWallet, autoload } } },
  };
}

/** A reader in one team, which owns an account. */
export function costEstate(accountId: string): Entity[] {
  return [
    ...peerPeople(1),
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: located(accountId, {
        annotations: { 'amazonaws.com/account-id': accountId },
      }),
      spec: { type: 'cloud-account', owner: `group:default/${teamName(0)}` },
    },
  ];
}

/** Waits until Steward has read every month and the anomalies. */
export async function stewardLoaded(
  steward: PeerBackend,
  meter: PaidCallMeter,
  month: string,
): Promise<void> {
  const oldest = addMonths(month, 1 - MONTHS);
  await waitUntil('every month and the anomalies are read', async () => {
    const { items } = await steward.get<{
      items: { month: string; loadedAt?: string }[];
    }>('/cloud-costs/months?source=cost-explorer&limit=100');
    const isRead = items.some(one => one.month === oldest && one.loadedAt);
    return isRead && (await meter.count('GetAnomalies')) > 0;
  });
}

/** Waits until InfraWallet has read ahead, which it does after its start. */
export async function readAhead(meter: PaidCallMeter): Promise<void> {
  // It asks for days, and then for months.
  await waitUntil(
    'days and months are asked for',
    async () => (await meter.count('GetCostAndUsage')) > 1,
  );
  // Nothing tells when it has stored them.
  await setTimeout(5000);
}

/**
 * Asks InfraWallet's backend as often as a page is viewed.
 *
 * @returns the costs of the last view.
 * @throws Error when a view has none, or an error of a provider.
 */
export async function viewInfraWallet(
  infraWallet: PeerBackend,
  views: number,
  questionsOf: () => Question[],
): Promise<Report[]> {
  let last: Report[] = [];
  for (let view = 0; view < views; view += 1) {
    const { bodies } = await infraWallet.measure(...questionsOf());
    const { data, errors } = JSON.parse(bodies[0]);
    if (errors.length > 0 || data.length === 0) {
      throw new Error(`InfraWallet answered ${bodies[0].slice(0, 500)}`);
    }
    last = data;
  }
  return last;
}
