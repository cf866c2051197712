/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseArn } from './arns';
import { partitionOf } from './partitions';

/*
 * Sources: https://docs.aws.amazon.com/general/latest/gr/mgmt-console.html and
 * the getting-started pages of AWS China, GovCloud and the European Sovereign
 * Cloud. The consoles of the isolated partitions are not public.
 */
const CONSOLE_DOMAINS: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-eusc': 'console.amazonaws-eusc.eu',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/**
 * The account in the AWS Organizations console; undefined for a partition
 * without a public console. Like all links to the console it opens with
 * whatever account the browser is signed in to: a link cannot choose one.
 *
 * @public
 */
export function accountConsoleUrl(
  partition: string,
  accountId: string,
): string | undefined {
  const domain = CONSOLE_DOMAINS[partition];
  return (
    domain && `https://${domain}/organizations/v2/home/accounts/${accountId}`
  );
}

/** A cluster in the EKS console; undefined for a partition without a public console. @public */
export function clusterConsoleUrl(
  region: string,
  clusterName: string,
): string | undefined {
  return regionalUrl(
    partitionOf(region),
    region,
    `eks/home?region=${region}#/clusters/${encodeURIComponent(clusterName)}`,
  );
}

/**
 * An execution in the Step Functions console; undefined for a partition
 * without a public console.
 *
 * @throws InputError when the text is not an ARN.
 *
 * @public
 */
export function executionConsoleUrl(executionArn: string): string | undefined {
  const { partition, region } = parseArn(executionArn);
  return regionalUrl(
    partition,
    region,
    `states/home?region=${region}#/v2/executions/details/${executionArn}`,
  );
}

function regionalUrl(
  partition: string,
  region: string,
  path: string,
): string | undefined {
  const domain = CONSOLE_DOMAINS[partition];
  return domain && `https://${region}.${domain}/${path}`;
}
