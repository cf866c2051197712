/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A Kubernetes cluster whose OpenCost is asked. */
export interface OpenCostCluster {
  /** What it is called in cloud costs. */
  name: string;
  /** Where its OpenCost answers. */
  url: string;
  /** Sent as a bearer token. */
  token?: string;
  /** The account and region that pay for its nodes. */
  accountId: string;
  region: string;
  /** The cost-allocation tags of its nodes, as the bill has them. */
  tags: Readonly<Record<string, string>>;
  /** ISO 4217; OpenCost itself does not say it. */
  currency: string;
}

/** A tag that costs get from a label of workloads. */
export interface LabelTag {
  tag: string;
  label: string;
}
