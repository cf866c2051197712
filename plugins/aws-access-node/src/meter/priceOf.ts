/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

interface Price {
  operations: RegExp;
  /** US dollars for one request. */
  usd: number;
}

/*
 * Requests that AWS bills one by one; list prices of us-east-1.
 * Cost Explorer: https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/
 * S3: https://aws.amazon.com/s3/pricing/
 * Secrets Manager: https://aws.amazon.com/secrets-manager/pricing/
 * KMS: https://aws.amazon.com/kms/pricing/
 */
const PRICES: Record<string, Price[]> = {
  ce: [{ operations: /./, usd: 0.01 }],
  s3: [
    { operations: /^(List|Put|Copy|Post)/, usd: 0.005 / 1_000 },
    { operations: /^(Get|Head|Select)/, usd: 0.0004 / 1_000 },
  ],
  secretsmanager: [{ operations: /./, usd: 0.05 / 10_000 }],
  kms: [{ operations: /./, usd: 0.03 / 10_000 }],
};

/** What one answered request costs, US dollars; 0 for what is free or billed by volume. */
export function priceOf(service: string, operation: string): number {
  return (
    PRICES[service]?.find(price => price.operations.test(operation))?.usd ?? 0
  );
}
