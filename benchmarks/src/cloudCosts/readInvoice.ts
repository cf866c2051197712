/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addMonths,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';

/** What a month is billed. */
export interface Invoice {
  total: string;
  /** By what Cost Explorer calls the record type. */
  amounts: Map<string, string>;
}

/** Asks the sandbox itself what its management account is billed for a month. */
export async function readInvoice(
  sandboxUrl: string,
  month: string,
): Promise<Invoice> {
  const scope = 'AKIABENCHMARK0000000/20260101/us-east-1/ce/aws4_request';
  const response = await fetch(sandboxUrl, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
      'x-amz-target': 'AWSInsightsIndexService.GetCostAndUsage',
    },
    body: JSON.stringify({
      TimePeriod: { Start: `${month}-01`, End: `${addMonths(month, 1)}-01` },
      Granularity: 'MONTHLY',
      Metrics: ['UnblendedCost'],
      GroupBy: [{ Type: 'DIMENSION', Key: 'RECORD_TYPE' }],
    }),
  });
  const { ResultsByTime } = (await response.json()) as {
    ResultsByTime: {
      Groups: {
        Keys: string[];
        Metrics: { UnblendedCost: { Amount: string } };
      }[];
    }[];
  };
  const amounts = new Map(
    ResultsByTime[0].Groups.map(({ Keys, Metrics }) => [
      Keys[0],
      Metrics.UnblendedCost.Amount,
    ]),
  );
  return { amounts, total: sumAmounts(amounts.values()) };
}
