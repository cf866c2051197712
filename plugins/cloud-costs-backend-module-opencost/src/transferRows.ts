/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostRow,
  readAmount,
  subtractAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { Allocation } from './Allocation';
import { LabelTag, OpenCostCluster } from './OpenCostCluster';

/** What namespaces are charged, and what their cluster is relieved of. */
const TO_NAMESPACE = 'KubernetesNamespace';
const FROM_CLUSTER = 'KubernetesCluster';

/** What OpenCost calls a label or namespace that there is none of. */
const UNALLOCATED = '__unallocated__';
/** What no namespace uses, and volumes and load balancers that no pod has. */
const OF_NO_NAMESPACE = ['__idle__', '__unmounted__'];

/**
 * The cost of a namespace as a transfer: it is charged to whom its labels say,
 * and taken from whom the bill charges for the nodes. Both rows differ in
 * nothing but their tags, their record type and their sign, so the sum of every
 * account, service, region and category stays that of the bill.
 *
 * @returns no rows for a cost that OpenCost could not calculate.
 */
export function transferRows(
  allocation: Allocation,
  options: {
    cluster: OpenCostCluster;
    payer: string;
    day: string;
    labels: readonly LabelTag[];
  },
): CostRow[] {
  const { cluster, day, payer, labels } = options;
  if (allocation.totalCost === null) {
    return [];
  }
  const { namespace, values } = partsOf(allocation.name);
  const cost = readAmount(String(allocation.totalCost));
  const row = (
    amount: string,
    recordType: string,
    tags: CostRow['tags'],
  ): CostRow => ({
    day,
    payer,
    account: cluster.accountId,
    service: `Kubernetes ${namespace}`,
    region: cluster.region,
    category: 'Usage',
    recordType,
    tags,
    resource: '',
    currency: cluster.currency,
    billed: amount,
    effective: amount,
    list: amount,
  });
  return [
    row(cost, TO_NAMESPACE, {
      ...cluster.tags,
      ...Object.fromEntries(
        labels.flatMap(({ tag }, index) =>
          values[index] ? [[tag, values[index]]] : [],
        ),
      ),
      cluster: cluster.name,
      namespace,
    }),
    row(subtractAmounts('0', cost), FROM_CLUSTER, cluster.tags),
  ];
}

/** Names of namespaces and values of labels have no slash in Kubernetes. */
function partsOf(name: string): { namespace: string; values: string[] } {
  const [namespace, ...values] = name.split('/');
  const special = OF_NO_NAMESPACE.find(one => name.split('/').includes(one));
  return special
    ? { namespace: special, values: [] }
    : {
        namespace,
        values: values.map(value => (value === UNALLOCATED ? '' : value)),
      };
}
