/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const domains: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** The partition of an ARN (`arn:<partition>:…`); `aws` when it says nothing. */
export function partitionOf(arn: string | undefined): string {
  return arn?.split(':')[1] || 'aws';
}

/**
 * A page of the AWS console. It opens with whatever account the browser is
 * signed in to: a link cannot choose the account.
 *
 * Domains: https://docs.aws.amazon.com/general/latest/gr/rande.html and the
 * getting-started pages of the China and GovCloud partitions.
 */
export function consoleUrl(options: {
  partition: string;
  path: string;
  region?: string;
}): string | undefined {
  const domain = domains[options.partition];
  if (!domain) {
    return undefined;
  }
  const host = options.region ? `${options.region}.${domain}` : domain;
  return `https://${host}/${options.path}`;
}

/** The account in the AWS Organizations console. */
export function accountConsoleUrl(partition: string, accountId: string) {
  return consoleUrl({
    partition,
    path: `organizations/v2/home/accounts/${accountId}`,
  });
}

/** The cluster in the EKS console. */
export function clusterConsoleUrl(
  partition: string,
  region: string,
  name: string,
) {
  return consoleUrl({
    partition,
    region,
    path: `eks/home?region=${region}#/clusters/${encodeURIComponent(name)}`,
  });
}
